import { type BallotCounts, filledBallots } from "./ballot-counts.ts";

/** How often somebody chose the next item from one and the same set of items. */
interface ChoiceSet {
  /** Items not yet placed, ascending; at least two. */
  readonly from: readonly number[];
  readonly count: number;
}

/** Ballots as choices: all that a Plackett–Luce model reads of them. */
export interface BallotChoices {
  /** Per item how often it was chosen from at least one other. */
  readonly chosen: readonly number[];
  /** Distinct sets: with 3 places at most 1 + p + p (p − 1) / 2, however many ballots there are. */
  readonly sets: readonly ChoiceSet[];
}

/**
 * Takes ballots apart into choices: each place is a choice from all items not yet placed. Items that
 * stay unplaced stay in every set; leaving them out is the usual mistake and gives wrong worths. The
 * last item of a full ballot is no choice.
 *
 * @param ballots how often each pattern was handed in
 * @returns integers
 * @throws {RangeError} if a ballot or a count is impossible
 *
 * Source: Plackett (1975), Applied Statistics 24, 193–202.
 */
export function ballotChoices(ballots: BallotCounts): BallotChoices {
  const items = Array.from({ length: ballots.itemCount }, (_, item) => item);
  const chosen = items.map(() => 0);
  const sets = new Map<string, { from: readonly number[]; count: number }>();
  for (const { pattern, count } of filledBallots(ballots)) {
    for (const [at, item] of pattern.entries()) {
      const placed = pattern.slice(0, at);
      const from = items.filter((other) => !placed.includes(other));
      if (from.length < 2) continue;
      const key = from.join(" ");
      sets.set(key, { from, count: count + (sets.get(key)?.count ?? 0) });
      chosen[item] = (chosen[item] ?? 0) + count;
    }
  }
  return { chosen, sets: [...sets.values()] };
}
