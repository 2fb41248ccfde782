import { codesOf } from "../definition/questionnaire.ts";
import { hangsOn } from "../definition/show-if.ts";
import type { Texts } from "../definition/wording.ts";
import { path, textAt } from "../definition/wording.ts";
import type { Counts } from "../tally/counts.ts";
import type { CountedQuestion, CountSheetResult } from "../wire/count-sheet-result.ts";
import type { CountedPart, CountLayout } from "./count-layout.ts";
import { countedHead, countedPart } from "./count-layout.ts";
import { optionLabel } from "./count-table.ts";
import { placesOf } from "./countable.ts";
import { sensitiveCounts } from "./sensitive-counts.ts";

/**
 * What a district's published sums of lists say: counts, and nothing computed from them. There are no
 * shares, ranges or ranks: who left the marks, and how often, nobody knows.
 *
 * A sensitive question is told by bounds or not at all, as that of forms is; so is what is put only to those
 * who gave an answer that is told so.
 *
 * @param sums cleared ones; zeros mean fewer than k
 * @param words isPart: sums that hold these are shown elsewhere, so that the difference would be told too
 */
export function countFindings(
  layout: CountLayout,
  sums: Counts,
  { texts, isPart }: { texts: Texts; isPart: boolean },
): Pick<CountSheetResult, "base" | "questions" | "few" | "sensitive"> {
  const base = countedHead(sums);
  const questions: CountedQuestion[] = [];
  const few: CountSheetResult["few"] = [];
  const sensitive: CountSheetResult["sensitive"] = [];
  const veiled = new Set<string>();
  for (const part of layout.parts) {
    const { question } = part;
    const isHidden = hangsOn(question, veiled) || (isPart && question.sensitive);
    const isFew = countedPart(sums, part).people === 0;
    const shown = isHidden || isFew ? null : counted(part, sums, texts);
    if (shown) questions.push(shown);
    else
      (isFew ? few : sensitive).push({
        id: question.id,
        text: textAt(texts, path.question(question.id)),
      });
    if (isHidden || (!isFew && !isExact(shown))) veiled.add(question.id);
  }
  return { base: base.people === 0 ? null : base, questions, few, sensitive };
}

/** @returns null where a sensitive question cannot be told */
function counted(part: CountedPart, sums: Counts, texts: Texts): CountedQuestion | null {
  const { question, cells } = part;
  const { people, told, counts } = countedPart(sums, part);
  const isSensitive = question.type !== "ranking" && question.sensitive === true;
  const shown = isSensitive ? sensitiveCounts(question, { people, told, counts }) : counts;
  if (!shown) return null;
  const countAt = (option: string, place: number | null) => {
    const at = cells.findIndex((cell) => cell.option === option && cell.place === place);
    return { exact: counts[at] ?? 0, told: shown[at] ?? 0 };
  };
  const hasPlaces = cells.some(({ place }, at) => place !== null && counts[at] !== 0);
  const options = codesOf(question).map((code) => {
    const places =
      question.type === "ranking"
        ? placesOf(question).map((place) => countAt(code, place).exact)
        : [];
    return {
      code,
      label: optionLabel(texts, question, code),
      count: hasPlaces
        ? places.reduce((sum, count) => sum + count, countAt(code, null).exact)
        : countAt(code, null).told,
      places: hasPlaces ? places : null,
    };
  });
  const marks = counts.reduce((sum, count) => sum + count, 0);
  const isOpen = question.type === "single" || shown.every((count) => typeof count === "number");
  return {
    question: { id: question.id, text: textAt(texts, path.question(question.id)) },
    type: question.type,
    people: told,
    marks: isOpen ? marks : null,
    options,
  };
}

function isExact(shown: CountedQuestion | null): boolean {
  return shown?.options.every(({ count }) => typeof count === "number") ?? false;
}
