import { codesOf } from "../definition/questionnaire.ts";
import type { Texts } from "../definition/wording.ts";
import { path, textAt } from "../definition/wording.ts";
import type { Counts } from "../tally/counts.ts";
import type { CountedQuestion, CountSheetResult } from "../wire/count-sheet-result.ts";
import type { CountedPart, CountLayout } from "./count-layout.ts";
import { countedHead, countedPart } from "./count-layout.ts";
import { optionLabel } from "./count-table.ts";
import { placesOf } from "./countable.ts";

/**
 * What a district's published sums of lists say: counts, and nothing computed from them. There are no
 * shares, ranges or ranks: who left the marks, and how often, nobody knows.
 *
 * @param sums cleared ones; zeros mean fewer than k
 */
export function countFindings(
  layout: CountLayout,
  sums: Counts,
  texts: Texts,
): Pick<CountSheetResult, "base" | "questions" | "few"> {
  const base = countedHead(sums);
  const isShown = (part: CountedPart) => countedPart(sums, part).people > 0;
  return {
    base: base.people === 0 ? null : base,
    questions: layout.parts.filter(isShown).map((part) => counted(part, sums, texts)),
    few: layout.parts
      .filter((part) => !isShown(part))
      .map(({ question }) => ({
        id: question.id,
        text: textAt(texts, path.question(question.id)),
      })),
  };
}

function counted(part: CountedPart, sums: Counts, texts: Texts): CountedQuestion {
  const { question, cells } = part;
  const { told, counts } = countedPart(sums, part);
  const countAt = (option: string, place: number | null) =>
    counts[cells.findIndex((cell) => cell.option === option && cell.place === place)] ?? 0;
  const hasPlaces = cells.some(({ place }, at) => place !== null && counts[at] !== 0);
  const options = codesOf(question).map((code) => {
    const places =
      question.type === "ranking" ? placesOf(question).map((place) => countAt(code, place)) : [];
    return {
      code,
      label: optionLabel(texts, question, code),
      count: countAt(code, null) + places.reduce((sum, count) => sum + count, 0),
      places: hasPlaces ? places : null,
    };
  });
  return {
    question: { id: question.id, text: textAt(texts, path.question(question.id)) },
    type: question.type,
    people: told,
    marks: counts.reduce((sum, count) => sum + count, 0),
    options,
  };
}
