import { parentPort, workerData } from "node:worker_threads";
import { readChunks } from "./read-chunks.ts";
import type { ReadJob } from "./read-job.ts";

/** Chunks that may lie ready while the main thread stores one: enough to keep both busy, few to stay small. */
const MOST_READY = 2;

/**
 * The importer's own thread: reads, judges and counts, so that the server's thread only stores. Each chunk
 * is taken by the main thread, which says so by any message; until then at most a few lie ready.
 */
async function run(job: ReadJob): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error("the import's reader runs as a worker thread");
  let ready = 0;
  let taken: (() => void) | undefined;
  port.on("message", () => {
    ready -= 1;
    taken?.();
  });
  for await (const chunk of readChunks(job)) {
    port.postMessage(chunk, [chunk.forms.increments.buffer, chunk.forms.ends.buffer]);
    ready += 1;
    while (ready >= MOST_READY)
      await new Promise<void>((resolve) => {
        taken = resolve;
      });
  }
  port.postMessage("end");
  port.close();
}

await run(workerData);
