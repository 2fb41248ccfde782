import type { Unanswered } from "../../response/answer.ts";
import { plain } from "../matching/plain.ts";
import type { RejectionCode } from "../row-codes.ts";
import type { CellRules } from "./cell-rules.ts";
import { hasControlCharacter } from "./control-characters.ts";

/** What one cell says: a value, a state, or why it cannot be read. `empty` leaves the state to the question. */
export type CellMeaning<Value> =
  | { kind: "value"; value: Value }
  | { kind: "empty" }
  | { kind: "state"; state: Unanswered["state"] }
  | { kind: "wrong"; code: RejectionCode };

export const EMPTY = { kind: "empty" } as const;
export const NOT_SHOWN = { kind: "state", state: "hidden" } as const;
export const UNREADABLE = { kind: "state", state: "unreadable" } as const;
export const DONT_KNOW = { kind: "state", state: "dontKnow" } as const;

/** Cells that mean nothing, unless the question has an answer of that name. */
const NOTHING = new Set([
  "",
  "-",
  "–",
  "—",
  "k. a",
  "k.a",
  "ka",
  "n/a",
  "#nv",
  "#n/a",
  "keine angabe",
]);

/** What a cell says that is no answer; undefined where it must be an answer. */
export function emptyMeaning(
  cell: string,
  system: CellRules,
  notAnswered: readonly string[] = [],
): CellMeaning<never> | undefined {
  // Before anything is taken off: a question mark is a closing mark elsewhere.
  if (system.cells.unreadable.includes(cell.trim())) return UNREADABLE;
  const text = plain(cell);
  if (system.cells.notShown.includes(text)) return NOT_SHOWN;
  const isNothing =
    text === "" || system.missing.has(text) || (NOTHING.has(text) && !system.notMissing.has(text));
  return isNothing || notAnswered.some((other) => plain(other) === text) ? EMPTY : undefined;
}

/** A cell that is no known answer. */
export function wrong(cell: string, code: RejectionCode): CellMeaning<never> {
  return { kind: "wrong", code: hasControlCharacter(cell) ? "control_character" : code };
}

/** Whether a cell, plain, is one of those that usually mean "no answer". */
export function usuallyMeansNothing(text: string): boolean {
  return NOTHING.has(text);
}

const GROUPED = {
  ",": /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/,
  ".": /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/,
};

/**
 * The number in a cell; undefined where it is none. Comma and point both stand before a fraction, unless
 * the other one than `decimal` groups thousands: 1.200 is 1200 where the comma is the decimal mark.
 */
export function numberIn(cell: string, decimal: "," | "."): number | undefined {
  let text = cell.trim();
  if (GROUPED[decimal].test(text)) text = text.replaceAll(decimal === "," ? "." : ",", "");
  return /^[+-]?\d{1,15}(?:[.,]\d{1,10})?$/.test(text) ? Number(text.replace(",", ".")) : undefined;
}
