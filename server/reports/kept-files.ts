import { ProblemError } from "../problem-response.ts";

/** Files that are kept: a release is asked for many times, and never changes. */
const MOST_KEPT = 40;
/** Beyond so many that wait for their turn, nobody else is taken in. */
const MOST_WAITING = 20;

/**
 * Makes a file, or hands out the one that is kept.
 *
 * @param key the same for the same file, whoever asks for it
 * @throws {ProblemError} server.busy where too many wait already
 */
export type KeptFiles = (key: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;

/** Makes files that take a second of a processor each: one after the other, and keeps the last ones. */
export function keptFiles(): KeptFiles {
  const kept = new Map<string, Promise<Uint8Array>>();
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  return (key, make) => {
    const before = kept.get(key);
    if (before) return before;
    if (waiting >= MOST_WAITING) throw new ProblemError("server.busy");
    waiting += 1;
    const mine = turn.then(make);
    turn = mine
      .catch(() => kept.delete(key))
      .finally(() => {
        waiting -= 1;
      });
    kept.set(key, mine);
    const oldest = kept.keys().next().value;
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return mine;
  };
}
