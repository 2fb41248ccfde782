import type { SingleQuestion } from "../../definition/questionnaire.ts";
import { otherOptionOf } from "../../definition/questionnaire.ts";
import { plain } from "../matching/plain.ts";
import { emptyMeaning, wrong } from "./cell-meaning.ts";
import type { CellRules } from "./cell-rules.ts";
import type { QuestionReader } from "./draft.ts";
import { refuse, unanswered } from "./draft.ts";
import type { OptionColumn } from "./multiple.ts";

/** Reads a single choice from one column a box, as scanners write it. Two crosses stay two crosses. */
export function boxesReader(
  question: SingleQuestion,
  columns: readonly OptionColumn[],
  otherChosen: ((...row: Parameters<QuestionReader>) => boolean) | undefined,
  system: CellRules,
): QuestionReader | undefined {
  if (columns.length === 0) return undefined;
  const other = otherOptionOf(question)?.code;
  const boxes = columns.map(({ column, rule }) => ({
    code: rule.option,
    column,
    chosen: new Set((rule.chosen ?? system.cells.chosen).map(plain)),
    notChosen: new Set((rule.notChosen ?? system.cells.notChosen).map(plain)),
  }));
  return (cells, draft) => {
    const crossed: string[] = [];
    for (const { code, column, chosen, notChosen } of boxes) {
      const cell = cells[column] ?? "";
      if (chosen.has(plain(cell))) crossed.push(code);
      else if (!notChosen.has(plain(cell)) && !emptyMeaning(cell, system)) {
        const meaning = wrong(cell, "unknown_option");
        if (meaning.kind === "wrong") refuse(draft, column, cell, meaning.code);
      }
    }
    if (otherChosen?.(cells, draft) === true && other !== undefined && !crossed.includes(other))
      crossed.push(other);
    const [first, ...more] = crossed;
    if (first === undefined) draft.answers[question.id] = unanswered(question, draft);
    else {
      draft.answered = true;
      draft.answers[question.id] =
        more.length === 0 ? first : { state: "tooMany", codes: [...crossed] };
      if (more.length > 0) draft.notices.push({ question: question.id, code: "too_many" });
    }
  };
}
