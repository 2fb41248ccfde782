import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Settings } from "../settings.ts";
import type { AttackFound, AttackJob } from "./attack-job.ts";
import { attacked } from "./attack-job.ts";

const MOST_MILLISECONDS = 120_000;
const ROOM = { maxOldGenerationSizeMb: 1024 };

/** Whether this is the built server: its sources as TypeScript, as tests run them, cannot start a thread. */
const IS_BUILT = !import.meta.url.endsWith(".ts");

/**
 * Attacks one place, in a thread of its own with limits of time and memory where the server is built.
 *
 * @returns nothing found and not complete where the search comes to no end
 */
export async function attackedInThread(settings: Settings, job: AttackJob): Promise<AttackFound> {
  if (!IS_BUILT) return attacked(job);
  const worker = new Worker(settings.attackWorker, { workerData: job, resourceLimits: ROOM });
  const late = AbortSignal.timeout(MOST_MILLISECONDS);
  try {
    const [found] = await once(worker, "message", { signal: late });
    return found;
  } catch (error) {
    if (late.aborted || isOutOfMemory(error)) return { numbers: 0, complete: false, exposures: [] };
    throw error;
  } finally {
    await worker.terminate();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
