import type { BallotPattern } from "../../surveys/statistics/ballot-counts.ts";
import type { PairSums } from "../../surveys/statistics/pair-sums.ts";
import type { RatingCounts } from "../../surveys/statistics/rating-summary.ts";
import type { Scale } from "../../surveys/statistics/scale.ts";

// Estimators take counts; the fixtures hold answers. This is the step between, written as plainly
// as possible and on purpose not with the product's own tally.

/** A point of the scale, "don't know", or not answered. */
export type Answer = number | "dk" | null;

export function countRatings(answers: readonly Answer[], scale: Scale): RatingCounts {
  const counts: number[] = [];
  for (let point = scale.lowest; point <= scale.highest; point += 1) {
    counts.push(answers.filter((answer) => answer === point).length);
  }
  return {
    scale,
    counts,
    dontKnow: answers.filter((answer) => answer === "dk").length,
    missing: answers.filter((answer) => answer === null).length,
  };
}

/** `table[first][second]` over those who gave both. */
export function countJointly(
  first: readonly Answer[],
  second: readonly Answer[],
  scale: Scale,
): readonly (readonly number[])[] {
  const points = Array.from(
    { length: scale.highest - scale.lowest + 1 },
    (_, step) => scale.lowest + step,
  );
  return points.map((a) =>
    points.map(
      (b) => first.filter((answer, person) => answer === a && second[person] === b).length,
    ),
  );
}

/** Answers of everybody to one item. */
export function column(rows: readonly (readonly Answer[])[], item: number): readonly Answer[] {
  return rows.map((row) => row[item] ?? null);
}

/** Pairs i < j, straight from the answers. */
export function countPairs(
  rows: readonly (readonly Answer[])[],
  itemCount: number,
): readonly PairSums[] {
  const pairs: PairSums[] = [];
  for (let i = 0; i < itemCount; i += 1) {
    for (let j = i + 1; j < itemCount; j += 1) {
      let [n, sum, sumSquares] = [0, 0, 0];
      for (const row of rows) {
        const [a, b] = [row[i], row[j]];
        if (typeof a !== "number" || typeof b !== "number") continue;
        n += 1;
        sum += a - b;
        sumSquares += (a - b) ** 2;
      }
      pairs.push({ i, j, n, sum, sumSquares });
    }
  }
  return pairs;
}

/** How often each pattern was handed in. */
export function countBallots(
  ballots: readonly (readonly string[])[],
  items: readonly string[],
): readonly BallotPattern[] {
  const counts = new Map<string, { pattern: readonly number[]; count: number }>();
  for (const ballot of ballots) {
    const key = JSON.stringify(ballot);
    const earlier = counts.get(key);
    const pattern = earlier?.pattern ?? ballot.map((item) => items.indexOf(item));
    counts.set(key, { pattern, count: (earlier?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
