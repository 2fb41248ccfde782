import type { MultipleQuestion, RankingQuestion } from "../../definition/questionnaire.ts";
import { otherOptionOf } from "../../definition/questionnaire.ts";
import type { Texts } from "../../definition/wording.ts";
import type { AnswerRule } from "../mapping-file.ts";
import { plain } from "../matching/plain.ts";
import { emptyMeaning, wrong } from "./cell-meaning.ts";
import type { CellRules } from "./cell-rules.ts";
import type { QuestionReader } from "./draft.ts";
import { refuse, unanswered } from "./draft.ts";
import { keepChosen } from "./multiple.ts";
import { keepOtherText } from "./other-text.ts";
import { keepBallot } from "./ranking.ts";
import { codesByCell } from "./single.ts";

export type JoinedRule = Extract<AnswerRule, { joinedBy: string }>;
type JoinedColumn = { column: number; rule: JoinedRule };

/** Reads a multiple choice from one cell: codes or texts with a joiner between them, own words among them. */
export function joinedReader(
  question: MultipleQuestion,
  { column, rule }: JoinedColumn,
  system: CellRules,
  languages: readonly Texts[],
): QuestionReader {
  const codes = codesByCell(question, rule, system, languages);
  const other = otherOptionOf(question)?.code;
  return (cells, draft) => {
    const cell = cells[column] ?? "";
    const empty = codes.has(plain(cell)) ? undefined : emptyMeaning(cell, system, rule.notAnswered);
    if (empty) {
      draft.answers[question.id] = unanswered(question, draft);
      return;
    }
    const { known, rest } = partsOf(cell, rule.joinedBy, codes);
    const words = rest.join(rule.joinedBy);
    if (words !== "" && other !== undefined && system.wordsForOther) {
      keepOtherText(words, column, question.id, draft);
      known.push(other);
    } else if (words !== "") return refuseUnknown(words, column, draft);
    const chosen = question.options.map(({ code }) => code).filter((code) => known.includes(code));
    keepChosen(question, chosen, { unreadable: false, notShown: false }, draft);
  };
}

/** Reads a ranking from one cell, first place first. Places beyond the allowed do not count. */
export function joinedRankingReader(
  question: RankingQuestion,
  { column, rule }: JoinedColumn,
  system: CellRules,
  languages: readonly Texts[],
): QuestionReader {
  const codes = codesByCell(question, rule, system, languages);
  return (cells, draft) => {
    const cell = cells[column] ?? "";
    if (emptyMeaning(cell, system, rule.notAnswered)) {
      draft.answers[question.id] = unanswered(question, draft);
      return;
    }
    const { known, rest } = partsOf(cell, rule.joinedBy, codes);
    const [unknown] = rest;
    if (unknown !== undefined) return refuseUnknown(unknown, column, draft);
    if (new Set(known).size < known.length) return refuse(draft, column, cell, "duplicate_rank");
    keepBallot(question, known.slice(0, question.pick), undefined, draft);
  };
}

/**
 * Takes a cell apart. An option can hold the joiner itself ("Pakete annehmen, Blumen gießen"): at each place
 * the longest known text counts; what is left are a person's own words.
 */
function partsOf(
  cell: string,
  joiner: string,
  codes: ReadonlyMap<string, string>,
): { known: string[]; rest: string[] } {
  const pieces = cell.split(joiner);
  const known: string[] = [];
  const rest: string[] = [];
  for (let from = 0; from < pieces.length; ) {
    let to = pieces.length;
    let code: string | undefined;
    for (; to > from; to--) {
      code = codes.get(plain(pieces.slice(from, to).join(joiner)));
      if (code !== undefined) break;
    }
    if (code === undefined) {
      const piece = pieces[from]?.trim() ?? "";
      if (piece !== "") rest.push(piece);
      from += 1;
    } else {
      known.push(code);
      from = to;
    }
  }
  return { known, rest };
}

function refuseUnknown(value: string, column: number, draft: Parameters<QuestionReader>[1]): void {
  const meaning = wrong(value, "unknown_option");
  if (meaning.kind === "wrong") refuse(draft, column, value, meaning.code);
}
