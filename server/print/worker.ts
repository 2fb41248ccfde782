import { parentPort, workerData } from "node:worker_threads";
import type { FormsToPrint } from "./forms-pdf.ts";
import { formsPdf } from "./forms-pdf.ts";

/**
 * The printer's own thread: sets and draws, so that the server's thread stays free for tablets. It draws one
 * piece ahead of what the main thread has passed on, which that says by any message.
 */
async function run(forms: FormsToPrint): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error("the printer runs as a worker thread");
  let passedOn: Promise<unknown> = Promise.resolve();
  for await (const piece of formsPdf(forms)) {
    await passedOn;
    passedOn = new Promise((done) => port.once("message", done));
    port.postMessage(piece);
  }
  port.postMessage("end");
  port.close();
}

await run(workerData);
