import type { Outbox } from "./outbox.ts";
import { pauseAfter } from "./pause.ts";

/**
 * Keeps an outbox sending: now, when the network says it is back, when the page is looked at again, and
 * after each pause. Not by background sync, which half of the tablets' browsers lack.
 *
 * @param events where "online" and "visibilitychange" are told
 * @returns the way to stop
 */
export function sendByItself(
  outbox: Outbox,
  events: EventTarget,
  chance: () => number,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let troubles = 0;

  const next = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(go, milliseconds);
  };
  const go = () => {
    // Another tab may have taken this round, and tell nothing.
    next(pauseAfter("done", 0, chance()));
    outbox.send().catch(() => {
      // What waits is safe; the next round tries again.
    });
  };
  const afresh = () => {
    troubles = 0;
    go();
  };
  const stopWatching = outbox.watchRounds((round) => {
    troubles = round === "trouble" ? troubles + 1 : 0;
    next(pauseAfter(round, troubles, chance()));
  });
  events.addEventListener("online", afresh);
  events.addEventListener("visibilitychange", go);
  go();
  return () => {
    clearTimeout(timer);
    stopWatching();
    events.removeEventListener("online", afresh);
    events.removeEventListener("visibilitychange", go);
  };
}
