import { unmasked } from "../../spreadsheet/masked.ts";
import type { Heading } from "../matching/heading.ts";

/** Where the headings stand: index of their first record, and one or two records of them. */
export type HeadingRows = { first: number; count: 1 | 2 };

const SEARCHED = 25;
/** A row of headings is text: this share of its cells that are filled. */
const TEXT_SHARE = 0.6;
/** Fewer recognised headings than this are chance. */
const LEAST_RECOGNISED = 2;
/** Where this share of the headings is recognised, nobody looks further down. */
const ENOUGH_RECOGNISED = 0.6;

/**
 * Finds the heading rows. Most telling is what they are called: the row, or the row of groups with the row
 * below it, whose headings the questionnaire and the systems know best. Where they know none, it is the
 * first row of text that rows of the same width follow.
 *
 * @param recognise how many of these headings are known
 */
export function findHeadingRows(
  records: readonly string[][],
  recognise: (headings: Heading[]) => number,
): HeadingRows | undefined {
  let best: (HeadingRows & { known: number }) | undefined;
  for (let first = 0; first < Math.min(records.length, SEARCHED); first++) {
    for (const count of [1, 2] as const) {
      if (first + count > records.length || isBlank(records[first])) continue;
      if (count === 2 && !canGroup(records[first], records[first + 1])) continue;
      const known = recognise(headingsIn(records.slice(first, first + count)));
      if (known >= LEAST_RECOGNISED && known > (best?.known ?? 0)) best = { first, count, known };
    }
    if (best && best.known >= (records[first]?.length ?? 0) * ENOUGH_RECOGNISED) break;
  }
  return best ?? firstRowOfText(records);
}

/** The headings that one or two heading rows make: a group reaches to the right until the next one. */
export function headingsIn(rows: readonly (readonly string[])[]): Heading[] {
  const names = rows.at(-1) ?? [];
  const groups = rows.length > 1 ? (rows[0] ?? []) : [];
  let group = "";
  return Array.from({ length: Math.max(names.length, groups.length) }, (_, index) => {
    const own = unmasked((groups[index] ?? "").trim());
    const name = unmasked((names[index] ?? "").trim());
    if (own !== "") group = own;
    // Under a group without a name of its own only the group's first column belongs to it.
    return { group: name === "" ? own : group, name };
  });
}

/** A row of groups leaves cells empty, and the row below fills most of them. */
function canGroup(groups: readonly string[] = [], names: readonly string[] = []): boolean {
  let empty = 0;
  let filledBelow = 0;
  for (let index = 0; index < Math.max(groups.length, names.length); index++)
    if ((groups[index] ?? "").trim() === "") {
      empty += 1;
      if ((names[index] ?? "").trim() !== "") filledBelow += 1;
    }
  return empty > 0 && filledBelow > empty / 2;
}

function firstRowOfText(records: readonly string[][]): HeadingRows | undefined {
  for (let first = 0; first < Math.min(records.length, SEARCHED); first++) {
    const record = records[first] ?? [];
    const filled = record.filter((cell) => cell.trim() !== "");
    if (filled.length < 2) continue;
    const text = filled.filter((cell) => !/^[\d\s.,:/-]+$/.test(cell));
    const next = records.slice(first + 1).find((later) => !isBlank(later));
    if (text.length >= filled.length * TEXT_SHARE && (!next || next.length === record.length))
      return { first, count: 1 };
  }
  return undefined;
}

function isBlank(record: readonly string[] = []): boolean {
  return record.every((cell) => cell.trim() === "");
}
