import type { Increments } from "../../surveys/tally/count.ts";
import type { Counts } from "../../surveys/tally/counts.ts";
import { applyIncrements, noCounts } from "../../surveys/tally/counts.ts";

/** Where a response is counted: the finest cell. */
export type CellKey = {
  wave: string;
  site: string;
  mode: string;
  ageGroup: string;
  gender: string;
};
export type MarginKey = { wave: string; district: string };

export type Change<Key> = { key: Key; responses: number; counts: Counts };
export type TallyChanges = { cells: Change<CellKey>[]; margins: Change<MarginKey>[] };

/**
 * Adds up what a set of responses changes in the tally, cell by cell, before the tables are touched:
 * a cell is then read and written once for all of them. Changes come out sorted by key, so that two
 * processes lock the same rows in the same order.
 */
export class TallyFold {
  readonly #cells = new Map<string, Change<CellKey>>();
  readonly #margins = new Map<string, Change<MarginKey>>();
  readonly #sizeOf: (wave: string) => number;

  /** @param sizeOf the size of a wave's layout */
  constructor(sizeOf: (wave: string) => number) {
    this.#sizeOf = sizeOf;
  }

  add(key: CellKey, district: string, increments: Increments, sign: 1 | -1): void {
    const { wave, site, mode, ageGroup, gender } = key;
    const cellName = [wave, site, mode, ageGroup, gender].join("\n");
    this.#change(this.#cells, cellName, key, increments, sign);
    this.#change(this.#margins, `${wave}\n${district}`, { wave, district }, increments, sign);
  }

  changes(): TallyChanges {
    return { cells: sorted(this.#cells), margins: sorted(this.#margins) };
  }

  #change<Key extends { wave: string }>(
    into: Map<string, Change<Key>>,
    name: string,
    key: Key,
    increments: Increments,
    sign: 1 | -1,
  ): void {
    let change = into.get(name);
    if (!change) {
      change = { key, responses: 0, counts: noCounts(this.#sizeOf(key.wave)) };
      into.set(name, change);
    }
    change.responses += sign;
    applyIncrements(change.counts, increments, sign);
  }
}

function sorted<Key>(changes: Map<string, Change<Key>>): Change<Key>[] {
  return [...changes.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change);
}
