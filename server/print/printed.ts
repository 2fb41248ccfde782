import { on } from "node:events";
import { Worker } from "node:worker_threads";
import type { Settings } from "../settings.ts";
import { IS_BUILT } from "../worker-thread.ts";
import type { FormsToPrint } from "./forms-pdf.ts";

/**
 * The PDF of forms, piece by piece. The built server draws in a thread of its own; the sources run by a test
 * draw in the same one. What draws is the same.
 */
export async function* printed(
  settings: Settings,
  forms: FormsToPrint,
): AsyncGenerator<Uint8Array> {
  if (IS_BUILT) {
    yield* printedByWorker(settings.printWorker, forms);
    return;
  }
  const { formsPdf } = await import("./forms-pdf.ts");
  yield* formsPdf(forms);
}

/**
 * What a worker thread draws. It ends when the reader of this does, however that ends.
 *
 * @throws {Error} what the worker threw, or that it ended too early
 */
async function* printedByWorker(file: string, forms: FormsToPrint): AsyncGenerator<Uint8Array> {
  const worker = new Worker(file, { workerData: forms });
  try {
    for await (const [message] of on(worker, "message", { close: ["exit"] })) {
      if (message === "end") return;
      yield message;
      worker.postMessage("passed on");
    }
    throw new Error("the printer ended before the forms did");
  } finally {
    await worker.terminate();
  }
}
