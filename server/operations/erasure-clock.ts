import type { Context } from "../context.ts";
import { eraseDue } from "./erase-due.ts";

const DAY = 86_400_000;
/** 02:00 UTC: night in the city, in summer and in winter. */
const STROKE = 2 * 3_600_000;

/**
 * Erases every night what has been kept long enough.
 *
 * @returns stops the clock; a run under way is finished first
 */
export function startErasureClock(context: Context): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  let timer = next();

  function next(): NodeJS.Timeout {
    const past = (context.now().getTime() - STROKE) % DAY;
    return setTimeout(() => {
      timer = next();
      running = eraseDue(context).catch((error: unknown) => {
        console.error("erasure:", error);
      });
    }, DAY - past).unref();
  }

  return async () => {
    clearTimeout(timer);
    await running;
  };
}
