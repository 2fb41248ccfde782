import { parentPort, workerData } from "node:worker_threads";
import type { ToDraw } from "./drawing.ts";
import { drawnHere } from "./drawing.ts";

/** A thread that draws one report, so that the server's thread stays free for tablets. */
async function run(toDraw: ToDraw): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error("reports are drawn in a worker thread");
  port.postMessage(await drawnHere(toDraw));
  port.close();
}

await run(workerData);
