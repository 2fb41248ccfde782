import type { SheetWay, StackSheet } from "./stack-sheets.ts";
import { SHEET_WAYS } from "./stack-sheets.ts";

/** How a stack stands: the counted forms are the sum of what became of each, or it stays open. */
export type StackBalance = Record<SheetWay, number> & {
  declared: number;
  /** Counted, and nobody knows yet what became of them. */
  open: number;
  /** More numbers than were counted. */
  over: number;
  /** Numbers that came by more than one way and are one form. */
  collisions: number;
};

/** Adds a stack up. */
export function stackBalance(declared: number, sheets: readonly StackSheet[]): StackBalance {
  const ways = Object.fromEntries(
    SHEET_WAYS.map((way) => [way, sheets.filter((sheet) => sheet.way === way).length]),
  );
  const {
    typed = 0,
    imported = 0,
    scanned = 0,
    void: empty = 0,
    missing = 0,
    withdrawn = 0,
  } = ways;
  return {
    typed,
    imported,
    scanned,
    void: empty,
    missing,
    withdrawn,
    declared,
    open: Math.max(0, declared - sheets.length),
    over: Math.max(0, sheets.length - declared),
    collisions: sheets.filter(({ again }) => again.length > 0).length,
  };
}

/** Whether every counted form has its explanation: only then may a stack be closed. */
export function isBalanced({ open, over }: StackBalance): boolean {
  return open === 0 && over === 0;
}

/** Forms of a stack whose answers are in. */
export function formsIn({ typed, imported, scanned }: StackBalance): number {
  return typed + imported + scanned;
}

/**
 * Numbers that may be the missing ones: first the gaps in the row of a stack's numbers, then those before
 * and behind it. A stack need not be a row: these are places to look, not findings.
 *
 * @param open how many are missing
 * @param most where more are missing nothing is named: the stack is not typed yet
 */
export function likelyMissing(sheets: readonly StackSheet[], open: number, most: number): string[] {
  const numbers = sheets.map(({ number }) => Number(number)).sort((one, other) => one - other);
  const first = numbers[0];
  const last = numbers.at(-1);
  if (open === 0 || open > most || first === undefined || last === undefined) return [];
  const there = new Set(numbers);
  const gaps: number[] = [];
  for (let number = first + 1; number < last && gaps.length <= most; number++)
    if (!there.has(number)) gaps.push(number);
  if (gaps.length < open) {
    if (first > 1) gaps.push(first - 1);
    gaps.push(last + 1);
  }
  return gaps.sort((one, other) => one - other).map(String);
}
