import { parentPort, workerData } from "node:worker_threads";
import type { Cell } from "../../surveys/spreadsheet/cell.ts";
import type { SheetLook } from "./sheet.ts";
import type { ToWriter } from "./workbook.ts";
import { written } from "./written.ts";

/** A thread with little room that writes one workbook: the rows come piece by piece, the file goes as a whole. */
function run(looks: readonly SheetLook[]): void {
  const port = parentPort;
  if (!port) throw new Error("workbooks are written in a worker thread");
  const rows = looks.map((): (readonly Cell[])[] => []);
  const take = async (message: ToWriter) => {
    if (message !== "end") {
      rows[message.sheet]?.push(...message.rows);
      return;
    }
    port.postMessage(await written(looks.map((look, at) => ({ ...look, rows: rows[at] ?? [] }))));
    port.close();
  };
  port.on("message", (message: ToWriter) => void take(message));
}

run(workerData);
