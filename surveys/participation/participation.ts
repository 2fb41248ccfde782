import type { Question } from "../definition/questionnaire.ts";
import { codesOf } from "../definition/questionnaire.ts";
import type { Texts } from "../definition/wording.ts";
import { path, textAt } from "../definition/wording.ts";
import type { Filter } from "../disclosure/groups/published-views.ts";
import { filterKey } from "../disclosure/groups/published-views.ts";
import { wholePercent } from "../priorities/rounding.ts";
import { PERCENT_FROM } from "../priorities/stage.ts";
import { wilsonInterval } from "../statistics/wilson-interval.ts";
import type {
  Participation,
  ParticipationCross,
  ParticipationDimension,
  ParticipationRow,
} from "../wire/participation.ts";
import type { Population } from "../wire/population.ts";
import { residentsBy } from "./residents.ts";

/** What is published of who answered. */
export type Answered = {
  /** People in the whole. */
  all: number;
  /** People of whole release groups inside a filter; filters without a group do not come up. */
  filters: readonly { filter: Filter; responses: number }[];
};

/**
 * Who answered, by the dimensions that a wave publishes, beside the city's figures where there are any. All
 * numbers are sums of whole release groups. Whoever is in no group of an answer is "not broken down", and is
 * taken for neither present nor missing.
 *
 * @param dimensions the published questions, in the order in which they are asked
 */
export function participationOf(
  answered: Answered,
  dimensions: readonly Question[],
  texts: Texts,
  population: Population,
): Pick<Participation, "dimensions" | "cross" | "city"> {
  const { all, filters } = answered;
  const people = new Map(filters.map(({ filter, responses }) => [filterKey(filter), responses]));
  const peopleIn = (filter: Filter) => people.get(filterKey(filter)) ?? null;
  const [first, second] = dimensions;
  const figures = population.populationByAgeGender;
  return {
    dimensions: dimensions.map((question) =>
      dimensionOf(question, texts, residentsBy(population, question.id), all, (code) =>
        peopleIn({ [question.id]: code }),
      ),
    ),
    cross: first && second ? crossOf(first, second, texts, peopleIn) : null,
    city: figures ? { year: population.year ?? null, source: population.source ?? null } : null,
  };
}

function dimensionOf(
  question: Question,
  texts: Texts,
  residents: ReadonlyMap<string, number>,
  all: number,
  peopleOf: (code: string) => number | null,
): ParticipationDimension {
  const codes = codesOf(question);
  const compared = residents.size > 0 ? codes.filter((code) => residents.has(code)) : codes;
  const sum = (some: readonly string[]) =>
    some.reduce((total, code) => total + (peopleOf(code) ?? 0), 0);
  const base = sum(compared);
  const everybody = compared.reduce((total, code) => total + (residents.get(code) ?? 0), 0);
  return {
    question: question.id,
    text: textAt(texts, path.question(question.id)),
    rows: codes.map((code): ParticipationRow => {
      const people = peopleOf(code);
      const there = residents.get(code);
      const isShown = people !== null && base >= PERCENT_FROM && compared.includes(code);
      return {
        code,
        label: textAt(texts, path.option(question.id, code)),
        people,
        share: isShown ? wholePercent(people / base) : null,
        city:
          there === undefined
            ? null
            : {
                residents: there,
                share: wholePercent(there / everybody),
                presence: presenceOf(people ?? 0, all - base, all, there / everybody),
              },
      };
    }),
    notBrokenDown: all - sum(codes),
  };
}

/**
 * Whether a group is surely over- or under-represented, whatever those said of whom it is not told: "more"
 * counts none of them in, "fewer" all of them.
 *
 * @param unknown people who may or may not belong to the group
 * @param share of the group among the district's residents
 */
function presenceOf(
  people: number,
  unknown: number,
  all: number,
  share: number,
): "more" | "fewer" | "open" {
  if (all < PERCENT_FROM) return "open";
  const least = wilsonInterval(people, all);
  const most = wilsonInterval(Math.min(all, people + unknown), all);
  if (least && least.lower > share) return "more";
  if (most && most.upper < share) return "fewer";
  return "open";
}

function crossOf(
  rows: Question,
  columns: Question,
  texts: Texts,
  peopleIn: (filter: Filter) => number | null,
): ParticipationCross {
  const named = (question: Question) => ({
    question: question.id,
    text: textAt(texts, path.question(question.id)),
  });
  const label = (question: Question, code: string) => textAt(texts, path.option(question.id, code));
  const shown = codesOf(columns).filter((code) => peopleIn({ [columns.id]: code }) !== null);
  return {
    rows: named(rows),
    columns: named(columns),
    columnCodes: shown.map((code) => ({ code, label: label(columns, code) })),
    lines: codesOf(rows).map((code) => {
      const cells = shown.map((other) => peopleIn({ [rows.id]: code, [columns.id]: other }));
      const total = peopleIn({ [rows.id]: code });
      const told = cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
      return { code, label: label(rows, code), cells, rest: (total ?? 0) - told, total };
    }),
  };
}
