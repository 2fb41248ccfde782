import type { Question, RatingQuestion } from "../definition/questionnaire.ts";
import { batteryOf, codesOf, questionsOf } from "../definition/questionnaire.ts";
import type { Texts } from "../definition/wording.ts";
import { path, textAt } from "../definition/wording.ts";
import type { ClearedSums } from "../disclosure/cleared.ts";
import type { Filter } from "../disclosure/groups/published-views.ts";
import { behindStates } from "../priorities/material.ts";
import { wholePercent } from "../priorities/rounding.ts";
import { PERCENT_FROM } from "../priorities/stage.ts";
import { designEffect, weightedShare } from "../statistics/weighted-share.ts";
import type { ModeCell, Weighting } from "../statistics/weighting.ts";
import { weighting } from "../statistics/weighting.ts";
import type { Population } from "../wire/population.ts";
import type { Weighted, WeightingRefusal } from "../wire/weighted.ts";
import { AGE, GENDER, residentsBy } from "./residents.ts";

/** An answer that tells nothing of the person. */
const NO_ANSWER = "no_answer";
/** The two highest points of a scale. */
const TOP = 2;

/** What is published of the people of one age and gender. */
export type WeightedCell = { age: string; gender: string; cleared: ClearedSums };

/** The filters whose people are one cell: age and gender, and nothing else. */
export function cellFilters(filters: readonly { filter: Filter }[]): Filter[] {
  return filters.flatMap(({ filter }) => {
    const { [AGE]: age = NO_ANSWER, [GENDER]: gender = NO_ANSWER, ...others } = filter;
    const isCell = Object.keys(others).length === 0 && ![age, gender].includes(NO_ANSWER);
    return isCell ? [filter] : [];
  });
}

/**
 * The importance of topics "as if age and gender were as in the district", from sums of whole release groups,
 * or every reason why not. It stands beside the unweighted shares and never alone; it does not heal that
 * people chose themselves to take part. Whoever is not broken down by both counts as lacking them. Whether
 * groups and ways of answering coincide does not follow from what is published, and is not checked.
 *
 * @param cells one per age and gender that can be chosen
 * @param all people in the whole
 *
 * Source: STATISTICS.md, section 1 (g).
 */
export function weightedImportance(
  { questionnaire }: ClearedSums["layout"],
  cells: readonly WeightedCell[],
  all: number,
  population: Population,
  texts: Texts,
): Weighted {
  const margins = [residentsBy(population, AGE), residentsBy(population, GENDER)];
  const questions = [AGE, GENDER].map((id) =>
    questionsOf(questionnaire).find((question) => question.id === id),
  );
  if (margins.some((margin) => margin.size === 0)) return refused({ kind: "no-city-figures" });
  const battery = batteryOf(questionnaire, "importance");
  if (!battery || cells.length === 0) return refused({ kind: "not-published" });

  const weighed = cells.map(({ age, gender, cleared }): ModeCell => {
    const n = cleared.responses;
    return { categories: [age, gender], n, byMode: [n] };
  });
  const known = weighed.reduce((sum, { n }) => sum + n, 0);
  const { weights, refusals } = weighting(margins, weighed, all - known);
  const [first, ...others] = refusals.map((one) => refusalOf(one, questions, texts));
  if (first) return { kind: "refused", refusals: [first, ...others] };
  const cost = designEffect(weighed.map(({ n }, at) => ({ weight: weights[at] ?? 1, n })));
  return {
    kind: "weighted",
    n: known,
    effective: Math.round(cost.effectiveN),
    topics: codesOf(battery).map((code) => topicOf(battery, code, cells, weights)),
  };
}

function refused(refusal: WeightingRefusal): Weighted {
  return { kind: "refused", refusals: [refusal] };
}

function topicOf(
  battery: RatingQuestion,
  code: string,
  cells: readonly WeightedCell[],
  weights: readonly number[],
) {
  const { n, share, interval } = weightedShare(
    cells.map(({ cleared }, at) => {
      const points = pointsOf(cleared, battery, code);
      const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
      return { weight: weights[at] ?? 1, base: total(points), count: total(points.slice(-TOP)) };
    }),
  );
  const shown = n >= PERCENT_FROM && share !== null && interval !== null;
  return {
    code,
    n,
    share: shown
      ? {
          percent: wholePercent(share),
          lower: wholePercent(interval.lower),
          upper: wholePercent(interval.upper),
        }
      : null,
  };
}

function pointsOf(cleared: ClearedSums, battery: RatingQuestion, code: string): readonly number[] {
  const part = cleared.layout.parts.find(
    (one) => one.kind === "item" && one.question.id === battery.id && one.item === code,
  );
  return part ? behindStates(cleared, part) : [];
}

function refusalOf(
  refusal: Weighting["refusals"][number],
  questions: readonly (Question | undefined)[],
  texts: Texts,
): WeightingRefusal {
  const labels = (codes: readonly string[]) =>
    codes.map((code) => {
      const question = questions.find((one) => one && codesOf(one).includes(code));
      return question ? textAt(texts, path.option(question.id, code)) : code;
    });
  switch (refusal.kind) {
    case "few-people":
      return refusal;
    case "unknown":
      return { kind: "unknown", percent: wholePercent(refusal.share) };
    case "empty-category":
    case "small-category":
      return { kind: refusal.kind, labels: labels(refusal.categories) };
    case "uncertain":
      return { kind: "uncertain", effective: Math.floor(refusal.effectiveN), n: refusal.n };
    case "margins-missed":
      return { kind: "margins-missed", points: Math.ceil(refusal.error * 100) };
    case "modes-coincide":
      throw new Error("one mode cannot coincide with groups");
  }
}
