/** How often a wrong PIN was typed in a row, and until when none is taken. Milliseconds of the wall clock. */
export type Guessing = { readonly wrong: number; readonly lockedUntil: number };

export const NO_GUESSES: Guessing = { wrong: 0, lockedUntil: 0 };

/** Anyone may mistype three times. */
const FREE_GUESSES = 3;
const SECONDS_FIRST = 30;
const SECONDS_MOST = 15 * 60;

/** After a wrong PIN: from the fourth on one waits 30 seconds, then 60, 120 … up to a quarter of an hour. */
export function afterWrongPin({ wrong }: Guessing, now: number): Guessing {
  const count = wrong + 1;
  if (count <= FREE_GUESSES) return { wrong: count, lockedUntil: 0 };
  const seconds = Math.min(SECONDS_FIRST * 2 ** (count - FREE_GUESSES - 1), SECONDS_MOST);
  return { wrong: count, lockedUntil: now + seconds * 1000 };
}

/** Whole seconds until a PIN is taken again. A clock that was set back locks nobody out for longer. */
export function secondsLocked({ lockedUntil }: Guessing, now: number): number {
  const seconds = Math.ceil((lockedUntil - now) / 1000);
  return Math.min(Math.max(seconds, 0), SECONDS_MOST);
}
