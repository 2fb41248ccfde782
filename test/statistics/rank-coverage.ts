import type { PairSums } from "../../surveys/statistics/pair-sums.ts";
import { rankRanges } from "../../surveys/statistics/rank-ranges.ts";

// Eight topics on a five-point scale with two tied pairs, as in STATISTICS.md, section 1 (d).
const LEANINGS = [0.72, 0.62, 0.62, 0.55, 0.48, 0.4, 0.4, 0.3];
const POINTS = 5;

/** How often joint rank ranges held in simulated surveys. */
export interface Coverage {
  /** Share of samples in which the true places of all topics lay in their ranges at once. */
  readonly covered: number;
  /** Mean width of a range, in places. */
  readonly width: number;
}

/**
 * Draws surveys from a known truth and looks whether the ranges hold it. Persons lean up or down as a
 * whole, so their answers hang together.
 *
 * @param persons per survey
 * @param samples how many surveys
 * @param chance the next random number, 0 to 1
 */
export function rankCoverage(persons: number, samples: number, chance: () => number): Coverage {
  let covered = 0;
  let width = 0;
  for (let sample = 0; sample < samples; sample += 1) {
    const rows = Array.from({ length: persons }, () => answers(chance));
    const { ranges } = rankRanges(LEANINGS.length, pairSums(rows));
    const holds = ranges.every(({ lower, upper }, item) => {
      const own = LEANINGS[item] ?? 0;
      const above = LEANINGS.filter((other) => other > own).length;
      const below = LEANINGS.filter((other) => other < own).length;
      return lower <= 1 + above && upper >= LEANINGS.length - below;
    });
    if (holds) covered += 1;
    width += ranges.reduce((sum, { lower, upper }) => sum + upper - lower + 1, 0) / ranges.length;
  }
  return { covered: covered / samples, width: width / samples };
}

function answers(chance: () => number): readonly number[] {
  const shift = (chance() - 0.5) * 0.3;
  return LEANINGS.map((leaning) => {
    let point = 1;
    for (let step = 1; step < POINTS; step += 1) if (chance() < leaning + shift) point += 1;
    return point;
  });
}

function pairSums(rows: readonly (readonly number[])[]): readonly PairSums[] {
  return LEANINGS.flatMap((_, i) =>
    LEANINGS.slice(i + 1).map((_other, further) => {
      const j = i + 1 + further;
      let [sum, sumSquares] = [0, 0];
      for (const row of rows) {
        const difference = (row[i] ?? 0) - (row[j] ?? 0);
        sum += difference;
        sumSquares += difference ** 2;
      }
      return { i, j, n: rows.length, sum, sumSquares };
    }),
  );
}
