import type { Settings } from "../settings.ts";
import { answerOf, IS_BUILT } from "../worker-thread.ts";
import type { ToDraw } from "./drawing.ts";

const LIMITS = { milliseconds: 60_000, megabytes: 256 };

/**
 * Draws a report. The built server draws in a thread of its own; the sources run by a test draw in the same
 * one. What draws is the same.
 */
export async function drawn(settings: Settings, toDraw: ToDraw): Promise<Uint8Array> {
  if (!IS_BUILT) return (await import("./drawing.ts")).drawnHere(toDraw);
  const answer = await answerOf<Uint8Array>(settings.reportWorker, toDraw, LIMITS);
  if (answer.kind === "beyond limits") throw answer.error;
  return answer.value;
}
