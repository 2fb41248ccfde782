import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** Whether this is the built server: its sources as TypeScript, as tests run them, cannot start a thread. */
export const IS_BUILT = !import.meta.url.endsWith(".ts");

/** Time and memory that a thread may take. */
type Limits = { milliseconds: number; megabytes: number };

type Answer<Value> =
  | { kind: "answer"; value: Value }
  /** It took more time or memory than it may. */
  | { kind: "beyond limits"; error: unknown };

/**
 * The one message of a worker thread with limits; the thread ends with it.
 *
 * @param job what it starts with
 * @param tell what it must hear before it can answer
 * @throws {Error} what the thread threw, or `tell`
 */
export async function answerOf<Value>(
  file: string,
  job: unknown,
  { milliseconds, megabytes }: Limits,
  tell: (worker: Worker) => Promise<void> = async () => {},
): Promise<Answer<Value>> {
  const worker = new Worker(file, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  const late = AbortSignal.timeout(milliseconds);
  // Listens from the start: a thread without room can end before it has heard everything.
  const answer = once(worker, "message", { signal: late });
  answer.catch(() => {});
  try {
    await tell(worker);
    const [value] = await answer;
    return { kind: "answer", value };
  } catch (error) {
    if (late.aborted || isOutOfMemory(error)) return { kind: "beyond limits", error };
    throw error;
  } finally {
    await worker.terminate();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
