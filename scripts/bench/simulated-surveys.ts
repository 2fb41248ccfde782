import type { Chance } from "../../server/seed/chance.ts";
import { formsToSettle } from "../../surveys/statistics/forms-to-settle.ts";
import type { PairSums } from "../../surveys/statistics/pair-sums.ts";
import { placeBlocks } from "../../surveys/statistics/place-blocks.ts";
import { rankRanges } from "../../surveys/statistics/rank-ranges.ts";

/** Eight topics with two tied pairs, as in STATISTICS.md, section 1 (d): how far each leans to "important". */
export const TWO_TIED_PAIRS = [0.72, 0.62, 0.62, 0.55, 0.48, 0.4, 0.4, 0.3] as const;
const POINTS = 5;
const PLACES = 3;

/** How often what is said about places held in surveys whose truth is known. */
export type Coverage = {
  /** Share of surveys in which the true places of all topics lay in their ranges at once. */
  covered: number;
  /** Mean width of a range, in places. */
  width: number;
  /** Share of surveys in which every place that was called certain was so. */
  truthful: number;
};

/** Draws surveys from a known truth and looks whether ranges and certain places hold it. */
export function rankCoverage(
  leanings: readonly number[],
  persons: number,
  surveys: number,
  chance: Chance,
): Coverage {
  const total = { covered: 0, width: 0, truthful: 0 };
  const truth = leanings.map((own) => ({
    lower: 1 + leanings.filter((other) => other > own).length,
    upper: leanings.filter((other) => other >= own).length,
  }));
  for (let survey = 0; survey < surveys; survey++) {
    const found = rankRanges(leanings.length, new SimulatedSurvey(leanings, chance).ask(persons));
    const { ranges } = found;
    const holds = truth.every(({ lower, upper }, item) => {
      const range = ranges[item];
      return range !== undefined && range.lower <= lower && range.upper >= upper;
    });
    const certain = placeBlocks(found).filter(({ lower, upper }) => lower === upper);
    const isTrue = certain.every(({ lower }) => {
      const item = ranges.findIndex((range) => range.lower === lower && range.upper === lower);
      return truth[item]?.lower === lower && truth[item]?.upper === lower;
    });
    if (holds) total.covered++;
    if (isTrue) total.truthful++;
    total.width += ranges.reduce((sum, { lower, upper }) => sum + upper - lower + 1, 0);
  }
  return {
    covered: total.covered / surveys,
    width: total.width / surveys / leanings.length,
    truthful: total.truthful / surveys,
  };
}

/** How often the foretold number of further forms was enough. */
export type OutlookHits = {
  /** Surveys with places open for which a number was told. */
  told: number;
  /** Surveys in which no number would do. */
  never: number;
  /** Of those with a number: after so many more forms the places were certain. */
  settled: number;
};

/** Draws surveys of ten topics from truths of their own, asks as many more as foretold, and looks again. */
export function outlookHits(persons: number, surveys: number, chance: Chance): OutlookHits {
  const hits = { told: 0, never: 0, settled: 0 };
  for (let survey = 0; survey < surveys; survey++) {
    const leanings = Array.from({ length: 10 }, () => 0.3 + 0.5 * chance());
    const simulated = new SimulatedSurvey(leanings, chance);
    const outlook = formsToSettle(leanings.length, simulated.ask(persons), persons, PLACES);
    if (!outlook) {
      hits.never++;
      continue;
    }
    hits.told++;
    const later = placeBlocks(rankRanges(leanings.length, simulated.ask(outlook.forms)));
    const wanted = later.slice(0, outlook.places);
    if (wanted.every(({ lower, upper }) => lower === upper)) hits.settled++;
  }
  return hits;
}

/** A survey that can go on. Persons lean up or down as a whole, so their answers hang together. */
export class SimulatedSurvey {
  readonly #leanings: readonly number[];
  readonly #chance: Chance;
  readonly #pairs: { i: number; j: number; n: number; sum: number; sumSquares: number }[];

  constructor(leanings: readonly number[], chance: Chance) {
    this.#leanings = leanings;
    this.#chance = chance;
    this.#pairs = leanings.flatMap((_, i) =>
      leanings.slice(i + 1).map((_other, further) => {
        return { i, j: i + 1 + further, n: 0, sum: 0, sumSquares: 0 };
      }),
    );
  }

  /** Asks more persons; what they said counts together with all before. */
  ask(persons: number): readonly PairSums[] {
    for (let person = 0; person < persons; person++) {
      const answers = this.#answers();
      for (const pair of this.#pairs) {
        const difference = (answers[pair.i] ?? 0) - (answers[pair.j] ?? 0);
        pair.n++;
        pair.sum += difference;
        pair.sumSquares += difference ** 2;
      }
    }
    return this.#pairs;
  }

  #answers(): readonly number[] {
    const shift = (this.#chance() - 0.5) * 0.3;
    return this.#leanings.map((leaning) => {
      let point = 1;
      for (let step = 1; step < POINTS; step++) if (this.#chance() < leaning + shift) point++;
      return point;
    });
  }
}
