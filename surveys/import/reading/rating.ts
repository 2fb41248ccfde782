import type { RatingQuestion } from "../../definition/questionnaire.ts";
import { codesOf } from "../../definition/questionnaire.ts";
import type { Texts } from "../../definition/wording.ts";
import type { ItemAnswer, RatingAnswer } from "../../response/answer.ts";
import type { AnswerRule } from "../mapping-file.ts";
import { pointTexts } from "../matching/column-names.ts";
import { plain } from "../matching/plain.ts";
import type { CellMeaning } from "./cell-meaning.ts";
import { DONT_KNOW, EMPTY, emptyMeaning, numberIn, wrong } from "./cell-meaning.ts";
import { CellMemo } from "./cell-memo.ts";
import type { CellRules } from "./cell-rules.ts";
import type { QuestionReader } from "./draft.ts";
import { refuse, unanswered } from "./draft.ts";

type ItemRule = Exclude<Extract<AnswerRule, { item: string }>, { cellIsRank: true }>;
export type ItemColumn = { column: number; rule: ItemRule };

const DONT_KNOW_WORDS = [
  "w",
  "weiß ich nicht",
  "weiss ich nicht",
  "weiß nicht",
  "weiss nicht",
  "don't know",
  "i don't know",
  "dont know",
  "dont_know",
];
/** Offices write 99 for "missing"; no scale of ours reaches that far. */
const MISSING = 99;

const NOT_IN_FILE: ItemAnswer = { state: "notInFile" };
const SKIPPED: ItemAnswer = { state: "skipped" };
const HIDDEN: ItemAnswer = { state: "hidden" };
const UNREADABLE: ItemAnswer = { state: "unreadable" };
const NOT_KNOWN: ItemAnswer = { state: "dontKnow" };

/** Reads a battery from one column an item. An item without a column was not asked. */
export function ratingReader(
  question: RatingQuestion,
  columns: readonly ItemColumn[],
  system: CellRules,
  languages: readonly Texts[],
): QuestionReader {
  const items = codesOf(question).map((code) => {
    const found = columns.find(({ rule }) => rule.item === code);
    if (!found) return { code, column: -1, memo: undefined };
    const points = pointsByCell(question, found.rule, languages);
    const dontKnow = new Set([...(found.rule.dontKnow ?? []), ...DONT_KNOW_WORDS].map(plain));
    const memo = new CellMemo((cell) =>
      meaningOf(cell, question, points, dontKnow, found.rule, system),
    );
    return { code, column: found.column, memo };
  });
  return (cells, draft) => {
    const answer: RatingAnswer = {};
    const empty = unanswered(question, draft).state === "hidden" ? HIDDEN : SKIPPED;
    let unreadable = false;
    for (const { code, column, memo } of items) {
      if (!memo) {
        answer[code] = NOT_IN_FILE;
        continue;
      }
      const cell = cells[column] ?? "";
      const meaning = memo.of(cell);
      if (meaning.kind === "value") {
        answer[code] = meaning.value;
        draft.answered = true;
      } else if (meaning.kind === "empty") answer[code] = empty;
      else if (meaning.kind === "wrong") refuse(draft, column, cell, meaning.code);
      else if (meaning.state === "hidden") answer[code] = HIDDEN;
      else {
        draft.answered = true;
        answer[code] = meaning.state === "dontKnow" ? NOT_KNOWN : UNREADABLE;
        unreadable ||= meaning.state === "unreadable";
      }
    }
    draft.answers[question.id] = answer;
    if (unreadable) draft.notices.push({ question: question.id, code: "unreadable" });
  };
}

function pointsByCell(
  question: RatingQuestion,
  rule: ItemRule,
  languages: readonly Texts[],
): Map<string, number> {
  const points = new Map<string, number>();
  for (const [cell, point] of Object.entries(rule.values ?? {})) points.set(plain(cell), point);
  for (const { point, texts } of pointTexts(question, languages))
    for (const text of texts) if (!points.has(plain(text))) points.set(plain(text), point);
  return points;
}

function meaningOf(
  cell: string,
  { scale }: RatingQuestion,
  points: ReadonlyMap<string, number>,
  dontKnow: ReadonlySet<string>,
  rule: ItemRule,
  system: CellRules,
): CellMeaning<number> {
  const looked = plain(cell);
  if (looked === "" && cell.trim() === "") return EMPTY;
  if (dontKnow.has(looked)) return scale.dontKnow ? DONT_KNOW : wrong(cell, "unknown_option");
  const point = points.get(looked) ?? numberIn(cell, system.decimal);
  if (point !== undefined && Number.isInteger(point) && point >= scale.min && point <= scale.max)
    return { kind: "value", value: point };
  const empty = emptyMeaning(cell, system, rule.notAnswered);
  if (empty) return empty;
  if (point === undefined) return wrong(cell, "unknown_option");
  return point === MISSING && !system.notMissing.has(String(MISSING))
    ? EMPTY
    : wrong(cell, "out_of_range");
}
