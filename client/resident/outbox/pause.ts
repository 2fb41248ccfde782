import type { Round } from "./outbox.ts";

const SECOND = 1000;
const LONGEST = 300 * SECOND;

/**
 * How long to wait after a round of sending, in milliseconds. Where nobody answered, the network is asked
 * again so soon that all is under way within 30 seconds of its return, however it returns: an attempt that
 * hangs ends after 15. Only where our own server has said that it is in trouble the pauses grow.
 *
 * @param troubles rounds in succession that ended in trouble, this one included
 * @param chance from 0 to 1: tablets that lost the server together must not come back together
 */
export function pauseAfter(round: Round, troubles: number, chance: number): number {
  switch (round) {
    case "done":
      return 20 * SECOND;
    case "unreachable":
      return (10 + 4 * chance) * SECOND;
    case "trouble":
      return Math.min(20 * SECOND * 2 ** (troubles - 1), LONGEST) * (0.5 + chance / 2);
    case "barred":
      return LONGEST * (0.5 + chance / 2);
  }
}
