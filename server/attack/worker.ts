import { parentPort, workerData } from "node:worker_threads";
import { attacked } from "./attack-job.ts";

/** A thread that attacks what was released of one place: exact arithmetic would hold the server up. */
function run(): void {
  const port = parentPort;
  if (!port) throw new Error("attacks run in a worker thread");
  port.postMessage(attacked(workerData));
  port.close();
}

run();
