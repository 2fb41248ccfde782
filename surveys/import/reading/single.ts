import type { SingleQuestion } from "../../definition/questionnaire.ts";
import { otherOptionOf } from "../../definition/questionnaire.ts";
import type { Texts } from "../../definition/wording.ts";
import { answerTexts } from "../matching/column-names.ts";
import { plain } from "../matching/plain.ts";
import type { CellMeaning } from "./cell-meaning.ts";
import { emptyMeaning, wrong } from "./cell-meaning.ts";
import { CellMemo } from "./cell-memo.ts";
import type { CellRules } from "./cell-rules.ts";
import type { QuestionReader } from "./draft.ts";
import { refuse, unanswered } from "./draft.ts";
import { keepOtherText } from "./other-text.ts";

type WholeRule = {
  values?: Record<string, string> | undefined;
  notAnswered?: string[] | undefined;
};
type Column = { column: number; rule: WholeRule };

/** Reads a single choice: a code, a text in any language, or a value of the mapping. */
export function singleReader(
  question: SingleQuestion,
  { column, rule }: Column,
  otherChosen: ((...row: Parameters<QuestionReader>) => boolean) | undefined,
  system: CellRules,
  languages: readonly Texts[],
): QuestionReader {
  const codes = codesByCell(question, rule, system, languages);
  const other = otherOptionOf(question)?.code;
  const memo = new CellMemo((cell) => meaningOf(cell, codes, rule, system));
  return (cells, draft) => {
    const cell = cells[column] ?? "";
    const meaning = memo.of(cell);
    const saysOther = otherChosen?.(cells, draft) === true;
    switch (meaning.kind) {
      case "value":
        draft.answered = true;
        if (meaning.value.length === 1) draft.answers[question.id] = meaning.value[0] ?? "";
        else {
          draft.answers[question.id] = { state: "tooMany", codes: [...meaning.value] };
          draft.notices.push({ question: question.id, code: "too_many" });
        }
        return;
      case "empty":
        draft.answers[question.id] =
          saysOther && other !== undefined ? other : unanswered(question, draft);
        return;
      case "state":
        draft.answers[question.id] = { state: meaning.state };
        if (meaning.state !== "unreadable") return;
        draft.answered = true;
        draft.notices.push({ question: question.id, code: "unreadable" });
        return;
      case "wrong":
        if (meaning.code === "unknown_option" && system.wordsForOther && other !== undefined) {
          keepOtherText(cell, column, question.id, draft);
          draft.answers[question.id] = other;
        } else refuse(draft, column, cell, meaning.code);
    }
  };
}

/** Cell (plain) → code: the mapping's values before our codes, our codes before the texts. */
export function codesByCell(
  question: Parameters<typeof answerTexts>[0],
  rule: { values?: Record<string, string> | undefined },
  system: CellRules,
  languages: readonly Texts[],
): Map<string, string> {
  const codes = new Map<string, string>();
  const put = (cell: string, code: string) => {
    const looked = plain(cell);
    if (!codes.has(looked)) codes.set(looked, code);
  };
  for (const [cell, code] of Object.entries(rule.values ?? {})) put(cell, code);
  const answers = answerTexts(question, languages);
  for (const { code } of answers) put(code, code);
  for (const { code, texts } of answers) for (const text of texts) put(text, code);
  const other = otherOptionOf(question);
  if (other) for (const cell of system.cells.other) put(cell, other.code);
  return codes;
}

function meaningOf(
  cell: string,
  codes: ReadonlyMap<string, string>,
  rule: WholeRule,
  system: CellRules,
): CellMeaning<string[]> {
  const looked = plain(cell);
  const code = codes.get(looked);
  if (code !== undefined && looked !== "") return { kind: "value", value: [code] };
  const empty = emptyMeaning(cell, system, rule.notAnswered);
  if (empty) return empty;
  if (system.crossesWithComma && cell.includes(",")) {
    const several = cell.split(",").map((part) => codes.get(plain(part)));
    const found = several.filter((one) => one !== undefined);
    if (found.length === several.length) return { kind: "value", value: [...new Set(found)] };
  }
  return wrong(cell, "unknown_option");
}
