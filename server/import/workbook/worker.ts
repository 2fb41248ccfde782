import { parentPort, workerData } from "node:worker_threads";
import { unfoldSheets } from "./sheets.ts";

/** A thread with little room that unfolds one workbook: whatever is in it, the server goes on. */
const { path, target }: { path: string; target: string } = workerData;
parentPort?.postMessage(await unfoldSheets(path, target));
