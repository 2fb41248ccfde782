import type { Context } from "../context.ts";
import { releaseRound } from "../release-round.ts";

const MINUTE = 60_000;

/**
 * Runs a round of release every `releaseMinutes`, for all waves. The strokes are those of the wall
 * clock (at 30 minutes: on the hour and half past), so that neither a restart nor a second process
 * makes rounds come more often: a release soon after a single arrival would say when it came.
 *
 * @returns stops the clock; a round under way is finished first
 */
export function startReleaseClock(context: Context): () => Promise<void> {
  const period = context.settings.releaseMinutes * MINUTE;
  let running: Promise<unknown> = Promise.resolve();
  let timer = next();

  function next(): NodeJS.Timeout {
    const wait = period - (context.now().getTime() % period);
    return setTimeout(() => {
      timer = next();
      running = releaseRound(context, { actor: null, patient: true }).catch((error: unknown) => {
        console.error("release round:", error);
      });
    }, wait).unref();
  }

  return async () => {
    clearTimeout(timer);
    await running;
  };
}
