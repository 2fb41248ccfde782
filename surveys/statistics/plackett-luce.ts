import { type BallotChoices, ballotChoices } from "./ballot-choices.ts";
import type { BallotCounts } from "./ballot-counts.ts";
import { symmetricInverse } from "./symmetric-inverse.ts";

interface ItemWorth {
  /** Chance to be chosen first from all items, 0 to 1; all worths sum to 1. */
  readonly worth: number;
  /** Log worth minus the mean log worth. */
  readonly logWorth: number;
  /** Standard error of `logWorth`. */
  readonly se: number;
}

export interface PlackettLuce {
  /** In the order of the items. */
  readonly items: readonly ItemWorth[];
  /** Of the ballots alone, without the ghost item. */
  readonly logLikelihood: number;
}

const USUAL_GHOST = 0.5;
// Of the likelihood still to be gained, per choice; the last step then makes the rest vanish.
const CLOSE_ENOUGH = 1e-12;
const STEPS = 200;

/**
 * Worth of each item under Plackett and Luce: each place is a choice from all items not yet placed, in
 * proportion to their worths. Items may stay unplaced.
 *
 * A ghost item of worth 1 wins and loses a fraction of a comparison against every item. It keeps items
 * that nobody or everybody placed finite, and makes the solution unique.
 *
 * Solved by Newton's method with halved steps; the penalised likelihood has one summit and no other.
 * The work depends on the number of distinct choice sets, not on the number of ballots.
 *
 * @param ballots how often each pattern was handed in
 * @param ghost wins, and as many losses, of every item against the ghost; above 0
 * @throws {RangeError} if a ballot or a count is impossible, or the ghost has no weight
 *
 * Source: Plackett (1975), Applied Statistics 24, 193–202; Luce (1959), Individual Choice Behavior;
 * Turner, van Etten, Firth, Kosmidis (2020), Computational Statistics 35, 1027–1057 (ghost item).
 */
export function plackettLuce(ballots: BallotCounts, ghost = USUAL_GHOST): PlackettLuce {
  if (!(ghost > 0)) throw new RangeError(`a ghost item has a weight above 0, not ${ghost}`);
  const choices = ballotChoices(ballots);
  const { logWorths, inverse } = summit(choices, ghost);
  const total = logWorths.reduce((sum, logWorth) => sum + Math.exp(logWorth), 0);
  const centre = mean(logWorths);
  const spread = mean(inverse.map(mean));
  return {
    items: logWorths.map((logWorth, item) => {
      const row = inverse[item] ?? [];
      // Variance of a deviation from the mean: the covariance matrix, centred on both sides.
      const variance = (row[item] ?? 0) - 2 * mean(row) + spread;
      return {
        worth: Math.exp(logWorth) / total,
        logWorth: logWorth - centre,
        se: Math.sqrt(Math.max(0, variance)),
      };
    }),
    logLikelihood: logLikelihood(choices, logWorths),
  };
}

function summit(choices: BallotChoices, ghost: number) {
  const choiceCount = choices.chosen.reduce((sum, count) => sum + count, 1);
  let logWorths: readonly number[] = choices.chosen.map(() => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const { slope, information } = derivatives(choices, logWorths, ghost);
    const move = symmetricInverse(information).map((row) => inner(row, slope));
    if (inner(slope, move) < CLOSE_ENOUGH * choiceCount) {
      const last = logWorths.map((logWorth, item) => logWorth + (move[item] ?? 0));
      const { information: there } = derivatives(choices, last, ghost);
      return { logWorths: last, inverse: symmetricInverse(there) };
    }
    logWorths = climbed(choices, logWorths, move, ghost);
  }
  throw new Error("Newton's method found no summit, which a concave likelihood cannot cause");
}

function inner(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, item) => sum + value * (right[item] ?? 0), 0);
}

/** As far in the direction of `move` as the likelihood does not fall. */
function climbed(
  choices: BallotChoices,
  from: readonly number[],
  move: readonly number[],
  ghost: number,
): number[] {
  const height = penalised(choices, from, ghost);
  const rounding = 1e-12 * Math.abs(height);
  for (let part = 1; part > 1e-6; part /= 2) {
    const to = from.map((logWorth, item) => logWorth + part * (move[item] ?? 0));
    if (penalised(choices, to, ghost) >= height - rounding) return to;
  }
  return from.slice();
}

function logLikelihood({ chosen, sets }: BallotChoices, logWorths: readonly number[]): number {
  const gained = chosen.reduce((sum, count, item) => sum + count * (logWorths[item] ?? 0), 0);
  return sets.reduce((sum, { from, count }) => {
    const total = from.reduce((worths, item) => worths + Math.exp(logWorths[item] ?? 0), 0);
    return sum - count * Math.log(total);
  }, gained);
}

function penalised(choices: BallotChoices, logWorths: readonly number[], ghost: number): number {
  return logWorths.reduce(
    (sum, logWorth) => sum + ghost * (logWorth - 2 * Math.log1p(Math.exp(logWorth))),
    logLikelihood(choices, logWorths),
  );
}

/** First derivatives, and second ones with the other sign, of the penalised log likelihood. */
function derivatives(choices: BallotChoices, logWorths: readonly number[], ghost: number) {
  const worths = logWorths.map(Math.exp);
  const information = worths.map(() => worths.map(() => 0));
  const slope = choices.chosen.slice();
  const add = (i: number, j: number, amount: number) => {
    const row = information[i];
    if (row) row[j] = (row[j] ?? 0) + amount;
  };
  for (const { from, count } of choices.sets) {
    const total = from.reduce((sum, item) => sum + (worths[item] ?? 0), 0);
    for (const i of from) {
      const chance = (worths[i] ?? 0) / total;
      slope[i] = (slope[i] ?? 0) - count * chance;
      add(i, i, count * chance);
      for (const j of from) add(i, j, (-count * chance * (worths[j] ?? 0)) / total);
    }
  }
  for (const [item, worth] of worths.entries()) {
    const beatsGhost = worth / (1 + worth);
    slope[item] = (slope[item] ?? 0) + ghost * (1 - 2 * beatsGhost);
    add(item, item, 2 * ghost * beatsGhost * (1 - beatsGhost));
  }
  return { slope, information };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
