import type { RankingQuestion } from "../../definition/questionnaire.ts";
import type { Texts } from "../../definition/wording.ts";
import type { AnswerRule } from "../mapping-file.ts";
import { plain } from "../matching/plain.ts";
import type { CellMeaning } from "./cell-meaning.ts";
import { EMPTY, emptyMeaning, numberIn, wrong } from "./cell-meaning.ts";
import { CellMemo } from "./cell-memo.ts";
import type { CellRules } from "./cell-rules.ts";
import type { Draft, QuestionReader } from "./draft.ts";
import { refuse, unanswered } from "./draft.ts";
import { codesByCell } from "./single.ts";

type RankRule = Extract<AnswerRule, { rank: number }>;
type RankOfItemRule = Extract<AnswerRule, { cellIsRank: true }>;
export type RankColumn = { column: number; rule: RankRule };
export type RankOfItemColumn = { column: number; rule: RankOfItemRule };

/** Reads a ranking from one column a place, each holding the item on it. */
export function rankingReader(
  question: RankingQuestion,
  columns: readonly RankColumn[],
  system: CellRules,
  languages: readonly Texts[],
): QuestionReader {
  const places = [...columns]
    .filter(({ rule }) => rule.rank <= question.pick)
    .sort((a, b) => a.rule.rank - b.rule.rank)
    .map(({ column, rule }) => {
      const codes = codesByCell(question, rule, system, languages);
      return { column, memo: new CellMemo((cell) => meaningOf(cell, codes, rule, system)) };
    });
  return (cells, draft) => {
    const ballot: string[] = [];
    let state: "hidden" | "unreadable" | undefined;
    for (const { column, memo } of places) {
      const cell = cells[column] ?? "";
      const meaning = memo.of(cell);
      if (meaning.kind === "wrong") refuse(draft, column, cell, meaning.code);
      else if (meaning.kind === "state")
        state = meaning.state === "unreadable" ? "unreadable" : (state ?? "hidden");
      else if (meaning.kind === "value") {
        if (ballot.includes(meaning.value)) refuse(draft, column, cell, "duplicate_rank");
        else ballot.push(meaning.value);
      }
    }
    keepBallot(question, ballot, state, draft);
  };
}

/** Reads a ranking from one column an item, each holding the item's place. Places beyond the allowed do not count. */
export function rankOfItemReader(
  question: RankingQuestion,
  columns: readonly RankOfItemColumn[],
  system: CellRules,
): QuestionReader {
  const items = columns.map(({ column, rule }) => ({
    item: rule.item,
    column,
    memo: new CellMemo((cell) => placeOf(cell, question, rule, system)),
  }));
  return (cells, draft) => {
    const places = new Map<number, string>();
    let state: "hidden" | "unreadable" | undefined;
    for (const { item, column, memo } of items) {
      const cell = cells[column] ?? "";
      const meaning = memo.of(cell);
      if (meaning.kind === "wrong") refuse(draft, column, cell, meaning.code);
      else if (meaning.kind === "state")
        state = meaning.state === "unreadable" ? "unreadable" : (state ?? "hidden");
      else if (meaning.kind === "value" && meaning.value <= question.pick) {
        if (places.has(meaning.value)) refuse(draft, column, cell, "duplicate_rank");
        else places.set(meaning.value, item);
      }
    }
    const ballot = [...places].sort(([a], [b]) => a - b).map(([, item]) => item);
    keepBallot(question, ballot, state, draft);
  };
}

/** Keeps the items ranked, or why there are none. */
export function keepBallot(
  question: RankingQuestion,
  ballot: string[],
  state: "hidden" | "unreadable" | undefined,
  draft: Draft,
): void {
  if (state === "unreadable") {
    draft.answered = true;
    draft.answers[question.id] = { state };
    draft.notices.push({ question: question.id, code: "unreadable" });
  } else if (ballot.length > 0) {
    draft.answered = true;
    draft.answers[question.id] = ballot;
  } else draft.answers[question.id] = state ? { state } : unanswered(question, draft);
}

function meaningOf(
  cell: string,
  codes: ReadonlyMap<string, string>,
  rule: RankRule,
  system: CellRules,
): CellMeaning<string> {
  const looked = plain(cell);
  const code = codes.get(looked);
  if (code !== undefined && looked !== "") return { kind: "value", value: code };
  return emptyMeaning(cell, system, rule.notAnswered) ?? wrong(cell, "unknown_option");
}

function placeOf(
  cell: string,
  question: RankingQuestion,
  rule: RankOfItemRule,
  system: CellRules,
): CellMeaning<number> {
  const empty = emptyMeaning(cell, system, rule.notAnswered);
  if (empty) return empty;
  const place = numberIn(cell, system.decimal);
  if (place === 0) return EMPTY;
  return place !== undefined &&
    Number.isInteger(place) &&
    place >= 1 &&
    place <= question.items.length
    ? { kind: "value", value: place }
    : wrong(cell, "out_of_range");
}
