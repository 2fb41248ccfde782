import type { Arrival, IntakeWriter, Outcome } from "../../db/intake/arrival.ts";

const MOST_ARRIVALS = 500;

/** Turns of the event loop from the first byte of a request that has come to its arrival here, and one. */
const TURNS_OF_A_REQUEST = 5;
/** Beyond these a piece of an import goes ahead, so that an unbroken stream of submissions cannot stop it. */
const MOST_TURNS = 50;

type Waiting = {
  arrivals: readonly Arrival[];
  done(outcomes: Outcome[]): void;
  failed(error: unknown): void;
};

/**
 * Lets concurrent submissions share one commit: while one is being written, the next ones gather, and
 * each is answered after the commit that holds it. A chunk of an import has a commit of its own, because
 * its progress belongs to its own transaction; it lets those go first who are there already.
 */
export function groupCommit(writer: IntakeWriter): IntakeWriter {
  const waiting: Waiting[] = [];
  let running = false;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      await gathered();
      const group = takeGroup();
      try {
        const outcomes = await writer.store(group.flatMap((one) => one.arrivals));
        let at = 0;
        for (const one of group) {
          one.done(outcomes.slice(at, at + one.arrivals.length));
          at += one.arrivals.length;
        }
      } catch (error) {
        await alone(group, error);
      }
    }
    running = false;
  }

  /** Waits until nobody waits who came while the chunk before was written. */
  async function quiet(): Promise<void> {
    let still = 0;
    for (let turn = 0; turn < MOST_TURNS && still < TURNS_OF_A_REQUEST; turn++) {
      await new Promise((next) => setImmediate(next));
      still = running ? 0 : still + 1;
    }
  }

  /** Waits while every turn of the event loop brings more: requests already read belong to this commit. */
  async function gathered(): Promise<void> {
    let before = 0;
    while (waiting.length > before && waiting.length < MOST_ARRIVALS) {
      before = waiting.length;
      await new Promise((turn) => setImmediate(turn));
    }
  }

  function takeGroup(): Waiting[] {
    const group: Waiting[] = [];
    let size = 0;
    while (waiting.length > 0 && size < MOST_ARRIVALS) {
      const next = waiting.shift();
      if (!next) break;
      group.push(next);
      size += next.arrivals.length;
    }
    return group;
  }

  /** One arrival that the tables refuse must not take its neighbours with it. */
  async function alone(group: Waiting[], error: unknown): Promise<void> {
    if (group.length === 1) {
      group[0]?.failed(error);
      return;
    }
    for (const one of group) await writer.store(one.arrivals).then(one.done, one.failed);
  }

  return {
    async store(arrivals, progress) {
      if (progress) {
        await quiet();
        return writer.store(arrivals, progress);
      }
      return new Promise((done, failed) => {
        waiting.push({ arrivals, done, failed });
        if (running) return;
        running = true;
        void run();
      });
    },
  };
}
