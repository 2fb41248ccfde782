import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Settings } from "../settings.ts";
import type { ToDraw } from "./drawing.ts";

const MOST_MILLISECONDS = 60_000;
const ROOM = { maxOldGenerationSizeMb: 256 };

/** Whether this is the built server: its sources as TypeScript, as tests run them, cannot start a thread. */
const IS_BUILT = !import.meta.url.endsWith(".ts");

/**
 * Draws a report. The built server draws in a thread of its own; the sources run by a test draw in the same
 * one. What draws is the same.
 */
export async function drawn(settings: Settings, toDraw: ToDraw): Promise<Uint8Array> {
  return IS_BUILT
    ? drawnByWorker(settings.reportWorker, toDraw)
    : (await import("./drawing.ts")).drawnHere(toDraw);
}

async function drawnByWorker(file: string, toDraw: ToDraw): Promise<Uint8Array> {
  const worker = new Worker(file, { workerData: toDraw, resourceLimits: ROOM });
  try {
    const [bytes] = await once(worker, "message", {
      signal: AbortSignal.timeout(MOST_MILLISECONDS),
    });
    return bytes;
  } finally {
    await worker.terminate();
  }
}
