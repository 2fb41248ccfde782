import type { Questionnaire } from "../definition/questionnaire.ts";
import type { Places, Ruled } from "../disclosure/segments.ts";
import type { Counts } from "../tally/counts.ts";
import { noCounts } from "../tally/counts.ts";
import type { QuestionCount } from "../wire/count-sheet.ts";
import type { CountableQuestion, CountCell } from "./countable.ts";
import { cellsOf, countableQuestions } from "./countable.ts";
import { peopleBehind } from "./sure-people.ts";

/** People behind a whole list or a district's lists, and how many lists. */
const PEOPLE = 0;
const LISTS = 1;
const HEAD = 2;
/** Before a question's fields: people behind them · people who were counted · lists on which nobody did. */
const BEFORE_CELLS = 3;

/** Where the counts of one question stand. */
export type CountedPart = {
  question: CountableQuestion;
  start: number;
  cells: readonly CountCell[];
};

/** The places of a district's sums, in a row of integers of their own: never in a tally of responses. */
export type CountLayout = { size: number; parts: CountedPart[] };

/** Lays out what the lists of a questionnaire can count. It follows from its meaning alone. */
export function countLayout(questionnaire: Questionnaire): CountLayout {
  let size = HEAD;
  const parts = countableQuestions(questionnaire).map((question) => {
    const cells = cellsOf(question);
    const start = size;
    size += BEFORE_CELLS + cells.length;
    return { question, start, cells };
  });
  return { size, parts };
}

/** The sums of lists. */
export function sumCounts(
  { size, parts }: CountLayout,
  lists: readonly (readonly QuestionCount[])[],
): Counts {
  const sums = noCounts(size);
  const add = (place: number, more: number) => {
    sums[place] = (sums[place] ?? 0) + more;
  };
  for (const list of lists) {
    let most = 0;
    for (const { question, start, cells } of parts) {
      const count = list.find((one) => one.question === question.id);
      if (!count) continue;
      const people = peopleBehind(question, count);
      most = Math.max(most, people);
      add(start, people);
      add(start + 1, count.people ?? 0);
      add(start + 2, count.people === null ? 1 : 0);
      cells.forEach(({ option, place }, at) => {
        const cell = count.options.find((one) => one.option === option && one.place === place);
        add(start + BEFORE_CELLS + at, cell?.count ?? 0);
      });
    }
    add(PEOPLE, most);
    add(LISTS, 1);
  }
  return sums;
}

/** What the rule of release moves as a whole: all people and lists as its clock, and each question. */
export function ruledCounts({ size, parts }: CountLayout): Ruled {
  const segment = (start: number, length: number): Places => ({
    places: Array.from({ length }, (_, index) => start + index),
    people: (counts) => counts[start] ?? 0,
  });
  return {
    size,
    segments: [
      { ...segment(PEOPLE, HEAD), isClock: true, aside: null },
      ...parts.map(({ start, cells }) => ({
        ...segment(start, BEFORE_CELLS + cells.length),
        isClock: false,
        aside: null,
      })),
    ],
  };
}

/** How many people and lists a district's sums rest on. */
export function countedHead(sums: Counts): { people: number; lists: number } {
  return { people: sums[PEOPLE] ?? 0, lists: sums[LISTS] ?? 0 };
}

/** What the sums say of one question: its people, and a count for each of its fields in their order. */
export function countedPart(sums: Counts, { start, cells }: CountedPart) {
  return {
    people: sums[start] ?? 0,
    told: (sums[start + 2] ?? 0) === 0 ? (sums[start + 1] ?? 0) : null,
    counts: cells.map((_, at) => sums[start + BEFORE_CELLS + at] ?? 0),
  };
}
