import type { Increments } from "../../surveys/tally/count.ts";
import type { Counts } from "../../surveys/tally/counts.ts";
import { addCounts, applyIncrements, noCounts } from "../../surveys/tally/counts.ts";

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
  readonly #cells = new Map<string, Change<CellKey> & { district: string }>();
  readonly #sizeOf: (wave: string) => number;

  /** @param sizeOf the size of a wave's layout */
  constructor(sizeOf: (wave: string) => number) {
    this.#sizeOf = sizeOf;
  }

  add(key: CellKey, district: string, increments: Increments, sign: 1 | -1): void {
    const { wave, site, mode, ageGroup, gender } = key;
    const name = `${wave}\n${site}\n${mode}\n${ageGroup}\n${gender}`;
    let cell = this.#cells.get(name);
    if (!cell) {
      const counts = noCounts(this.#sizeOf(wave));
      cell = { key: { wave, site, mode, ageGroup, gender }, district, responses: 0, counts };
      this.#cells.set(name, cell);
    }
    cell.responses += sign;
    applyIncrements(cell.counts, increments, sign);
  }

  changes(): TallyChanges {
    return { cells: sorted(this.#cells), margins: sorted(this.#margins()) };
  }

  /** A margin is the sum of its cells: added once here, not once per response. */
  #margins(): Map<string, Change<MarginKey>> {
    const margins = new Map<string, Change<MarginKey>>();
    for (const { key, district, responses, counts } of this.#cells.values()) {
      const name = `${key.wave}\n${district}`;
      let margin = margins.get(name);
      if (!margin) {
        margin = {
          key: { wave: key.wave, district },
          responses: 0,
          counts: noCounts(counts.length),
        };
        margins.set(name, margin);
      }
      margin.responses += responses;
      addCounts(margin.counts, counts);
    }
    return margins;
  }
}

function sorted<Key>(changes: Map<string, Change<Key>>): Change<Key>[] {
  return [...changes.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change);
}
