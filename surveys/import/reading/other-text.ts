import type { AnswerRule } from "../mapping-file.ts";
import { plain } from "../matching/plain.ts";
import { emptyMeaning } from "./cell-meaning.ts";
import type { CellRules } from "./cell-rules.ts";
import { hasControlCharacter } from "./control-characters.ts";
import type { Draft } from "./draft.ts";
import { refuse } from "./draft.ts";

type OtherTextRule = Extract<AnswerRule, { otherText: true }>;

/** As long as the wire lets the words behind "something else" be. */
const LONGEST = 1000;

/**
 * Reads the column with the words behind "something else" into the draft.
 *
 * @returns whether these words alone say that the option was chosen
 */
export function otherTextReader(
  column: number,
  rule: OtherTextRule,
  system: CellRules,
): (cells: readonly string[], draft: Draft) => boolean {
  const empty = new Set((rule.empty ?? []).map(plain));
  const untyped = new Set((rule.handwritingNotTyped ?? []).map(plain));
  return (cells, draft) => {
    const cell = cells[column] ?? "";
    if (cell === "") return false;
    const looked = plain(cell);
    const nothing = emptyMeaning(cell, system);
    if (empty.has(looked) || nothing?.kind === "empty") return false;
    if (nothing?.kind === "state" && nothing.state === "hidden") return false;
    if (untyped.has(looked)) {
      draft.notices.push({ question: rule.question, code: "handwriting_not_typed" });
      draft.answered = true;
      return rule.choosesOther === true;
    }
    keepOtherText(cell, column, rule.question, draft);
    return rule.choosesOther === true;
  };
}

/** Keeps a person's own words, or refuses the cell. */
export function keepOtherText(cell: string, column: number, question: string, draft: Draft): void {
  const text = cell.trim();
  if (hasControlCharacter(text)) refuse(draft, column, cell, "control_character");
  else if (text.length > LONGEST) refuse(draft, column, cell, "text_too_long");
  else {
    draft.otherTexts[question] = text;
    draft.answered = true;
  }
}
