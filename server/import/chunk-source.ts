import { on } from "node:events";
import { Worker } from "node:worker_threads";
import type { Settings } from "../settings.ts";
import { IS_BUILT } from "../worker-thread.ts";
import type { Chunk } from "./chunk.ts";
import { readChunks } from "./read-chunks.ts";
import type { ReadJob } from "./read-job.ts";

/** A chunk's rows live shortly: with a small nursery a tenth of the reading went into sweeping it. */
const ROOM = { maxYoungGenerationSizeMb: 96 };

/**
 * The chunks of a file, in its order. The built server reads in a thread of its own, so that its main
 * thread stays free for tablets; the sources run by a test read in the same one. What reads is the same.
 */
export function chunksOf(settings: Settings, job: ReadJob): AsyncIterable<Chunk> {
  return IS_BUILT ? chunksFromWorker(settings.importWorker, job) : readChunks(job);
}

/**
 * The chunks that a worker thread reads. It reads ahead only a little; it ends when the reader of this
 * does, however that ends. @throws {Error} what the worker threw, or that it ended too early
 */
async function* chunksFromWorker(file: string, job: ReadJob): AsyncGenerator<Chunk> {
  const worker = new Worker(file, { workerData: job, resourceLimits: ROOM });
  try {
    for await (const [message] of on(worker, "message", { close: ["exit"] })) {
      if (message === "end") return;
      yield message;
      worker.postMessage("taken");
    }
    throw new Error("the import's reader ended before the file did");
  } finally {
    await worker.terminate();
  }
}
