import type { DeviceTimings } from "../../../../surveys/wire/device.ts";

/**
 * Whether somebody is still there. Times are milliseconds of the wall clock: a tablet that was suspended
 * ticks no more, but its clock has gone on.
 */
export type IdleClock =
  /** The bench as the last person left it: there is nothing to begin afresh. */
  | { readonly kind: "resting" }
  /** `since` is the last sign of life. */
  | { readonly kind: "awake"; readonly since: number }
  /** "Sind Sie noch da?" stands on the screen. */
  | { readonly kind: "asking"; readonly since: number }
  | { readonly kind: "over" };

export type IdleEvent =
  /** A touch, a key, a move, a word read aloud. */
  | "sign"
  /** The answer to the question: yes, still here. */
  | "stay"
  /** The question is to be read aloud: whoever listens needs all its time. */
  | "listen"
  /** Time goes by. */
  | "tick"
  /** The next person's bench stands. */
  | "afresh";

export type IdleTimings = Pick<DeviceTimings, "idle" | "warning">;

/**
 * What an event makes of the clock.
 *
 * Time is looked at first: a touch that wakes a tablet hours later must not count as the sign of somebody
 * who has long gone. Once the question stands, only its answer counts: whoever walks past may brush the
 * screen.
 *
 * @param asks whether there is anything that makes asking worthwhile; else the time is over at once
 */
export function idleAfter(
  clock: IdleClock,
  event: IdleEvent,
  now: number,
  { idle, warning }: IdleTimings,
  asks: boolean,
): IdleClock {
  if (event === "afresh") return { kind: "resting" };
  const passed = afterTime(clock, now, idle * 1000, warning * 1000, asks);
  if (event === "stay") return passed.kind === "asking" ? { kind: "awake", since: now } : passed;
  if (event === "listen") return passed.kind === "asking" ? { kind: "asking", since: now } : passed;
  if (event === "sign" && (passed.kind === "awake" || passed.kind === "resting"))
    return { kind: "awake", since: now };
  return passed;
}

/** Seconds until the answers go, in steps of five: a number that changes all the time cannot be read. */
export function secondsLeft(since: number, now: number, warning: number): number {
  const left = Math.min(Math.max(warning - (now - since) / 1000, 0), warning);
  return Math.ceil(left / STEP) * STEP;
}

const STEP = 5;

function afterTime(
  clock: IdleClock,
  now: number,
  idle: number,
  warning: number,
  asks: boolean,
): IdleClock {
  if (clock.kind !== "awake" && clock.kind !== "asking") return clock;
  const waited = now - clock.since;
  // The clock was set back: nobody can tell how long it has been, so counting begins anew.
  if (waited < 0) return { ...clock, since: now };
  if (clock.kind === "asking") return waited >= warning ? { kind: "over" } : clock;
  if (waited < idle) return clock;
  return !asks || waited >= idle + warning ? { kind: "over" } : { kind: "asking", since: now };
}
