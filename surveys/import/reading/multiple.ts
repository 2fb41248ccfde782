import type { MultipleQuestion } from "../../definition/questionnaire.ts";
import { otherOptionOf } from "../../definition/questionnaire.ts";
import type { Texts } from "../../definition/wording.ts";
import type { AnswerRule } from "../mapping-file.ts";
import { answerTexts } from "../matching/column-names.ts";
import { plain } from "../matching/plain.ts";
import type { CellMeaning } from "./cell-meaning.ts";
import { EMPTY, emptyMeaning, NOT_SHOWN, UNREADABLE, wrong } from "./cell-meaning.ts";
import { CellMemo } from "./cell-memo.ts";
import type { CellRules } from "./cell-rules.ts";
import type { Draft, QuestionReader } from "./draft.ts";
import { refuse, unanswered } from "./draft.ts";
import { keepOtherText } from "./other-text.ts";

type OptionRule = Extract<AnswerRule, { option: string }>;
export type OptionColumn = { column: number; rule: OptionRule };

/** chosen · own words that choose "something else" */
type Mark = "chosen" | "words";

/**
 * Reads a multiple choice from one column an option. The column decides what a cell means, not the cell:
 * LimeSurvey's "Nein" says "not chosen" also in the column of the option "nein".
 */
export function multipleReader(
  question: MultipleQuestion,
  columns: readonly OptionColumn[],
  otherChosen: ((...row: Parameters<QuestionReader>) => boolean) | undefined,
  system: CellRules,
  languages: readonly Texts[],
): QuestionReader {
  const other = otherOptionOf(question)?.code;
  const texts = new Map(answerTexts(question, languages).map((one) => [one.code, one.texts]));
  const inOrder = question.options.flatMap(({ code }) => {
    const found = columns.find(({ rule }) => rule.option === code);
    if (!found) return [];
    const own = new Set([code, ...(texts.get(code) ?? [])].map(plain));
    const marks = marksOf(found.rule, system);
    const memo = new CellMemo((cell) => meaningOf(cell, marks, own, code === other, system));
    return [{ code, column: found.column, memo }];
  });
  const isKnown = new Set(inOrder.map(({ code }) => code));
  return (cells, draft) => {
    const chosen: string[] = [];
    let unreadable = false;
    let notShown = false;
    for (const { code, column, memo } of inOrder) {
      const cell = cells[column] ?? "";
      const meaning = memo.of(cell);
      if (meaning.kind === "value") {
        chosen.push(code);
        if (meaning.value === "words") keepOtherText(cell, column, question.id, draft);
      } else if (meaning.kind === "wrong") refuse(draft, column, cell, meaning.code);
      else if (meaning.kind === "state") {
        if (meaning.state === "unreadable") unreadable = true;
        else notShown = true;
      }
    }
    const saysOther = otherChosen?.(cells, draft) === true;
    if (saysOther && other !== undefined && (!isKnown.has(other) || !chosen.includes(other)))
      chosen.push(other);
    keepChosen(question, chosen, { unreadable, notShown }, draft);
  };
}

/** Keeps the codes chosen in a multiple choice, in the order of the questionnaire, or why there are none. */
export function keepChosen(
  question: MultipleQuestion,
  chosen: string[],
  { unreadable, notShown }: { unreadable: boolean; notShown: boolean },
  draft: Draft,
): void {
  if (unreadable) {
    draft.answered = true;
    draft.answers[question.id] = { state: "unreadable" };
    draft.notices.push({ question: question.id, code: "unreadable" });
  } else if (chosen.length > (question.max ?? Number.POSITIVE_INFINITY)) {
    draft.answered = true;
    draft.answers[question.id] = { state: "tooMany", codes: chosen };
    draft.notices.push({ question: question.id, code: "too_many" });
  } else if (chosen.length > 0) {
    draft.answered = true;
    draft.answers[question.id] = chosen;
  } else draft.answers[question.id] = notShown ? { state: "hidden" } : unanswered(question, draft);
}

type Marks = {
  chosen: ReadonlySet<string>;
  notChosen: ReadonlySet<string>;
  notShown: ReadonlySet<string>;
  /** Other cells than these are refused. */
  strict: boolean;
};

function marksOf(rule: OptionRule, { cells, anyMarkChooses }: CellRules): Marks {
  const given = rule.chosen !== undefined;
  return {
    chosen: new Set((rule.chosen ?? cells.chosen).map(plain)),
    notChosen: new Set((rule.notChosen ?? cells.notChosen).map(plain)),
    notShown: new Set((rule.notShown ?? cells.notShown).map(plain)),
    strict: given || !anyMarkChooses,
  };
}

function meaningOf(
  cell: string,
  marks: Marks,
  own: ReadonlySet<string>,
  isOther: boolean,
  system: CellRules,
): CellMeaning<Mark> {
  if (system.cells.unreadable.includes(cell.trim())) return UNREADABLE;
  const looked = plain(cell);
  if (marks.notShown.has(looked)) return NOT_SHOWN;
  if (marks.chosen.has(looked)) return { kind: "value", value: "chosen" };
  if (marks.notChosen.has(looked)) return EMPTY;
  if (own.has(looked)) return { kind: "value", value: "chosen" };
  const empty = emptyMeaning(cell, system);
  if (empty) return empty;
  const refused = wrong(cell, "unknown_option");
  if (refused.kind === "wrong" && refused.code === "control_character") return refused;
  if (!marks.strict) return { kind: "value", value: "chosen" };
  return isOther && !system.otherIsText ? { kind: "value", value: "words" } : refused;
}
