/**
 * What became of a number of a stack. typed: at the desk · imported: by a file · scanned · void: nothing on
 * it that could be kept · missing: counted, but not there · withdrawn: its person does not want to take part.
 */
export const SHEET_WAYS = ["typed", "imported", "scanned", "void", "missing", "withdrawn"] as const;
export type SheetWay = (typeof SHEET_WAYS)[number];
type WayIn = Extract<SheetWay, "typed" | "imported" | "scanned">;

/** What a person has done with a number or said about it. `found`: it lies here, its answers are in already. */
export type NotedSheet = {
  number: string;
  how: "typed" | "found" | "void" | "missing" | "withdrawn";
  reason: string | null;
  by: string | null;
  at: string;
  /** By which way its answers are in the wave; null: they are not. */
  there: WayIn | null;
  /** The file they came with, if they came with one. */
  fileName: string | null;
};

/** A number that a file or a scan of this stack has brought, or brought again. */
export type BroughtSheet = {
  number: string;
  fileName: string;
  /** The way its answers are in by; null: they are gone again. */
  way: WayIn | null;
};

/** One number of a stack: what became of it, and by which other ways it came as well. */
export type StackSheet = {
  number: string;
  way: SheetWay;
  reason: string | null;
  by: string | null;
  at: string | null;
  fileName: string | null;
  /** Came in by more than one way: one form all the same. Files it came with again. */
  again: string[];
};

/**
 * The numbers that belong to a stack: those typed in it, those its files brought, those that lie in it
 * although their answers came another way, and those a person declared void or missing in it. A number is
 * one form, by however many ways it comes; the answers that came first stand, and answers go before a
 * declaration that there are none.
 *
 * @returns in the order of the numbers
 */
export function stackSheets(
  noted: readonly NotedSheet[],
  brought: readonly BroughtSheet[],
  repeated: readonly BroughtSheet[],
): StackSheet[] {
  const sheets = new Map<string, StackSheet>();
  for (const { number, fileName, way } of brought)
    if (way) sheets.set(number, { ...UNSAID, number, way, fileName, again: [] });
  for (const note of noted) {
    const way = wayOf(note, sheets.get(note.number));
    if (!way) continue;
    const { number, reason, by, at } = note;
    const isSaid = way === note.how;
    sheets.set(number, {
      number,
      way,
      reason: isSaid ? reason : null,
      by,
      at,
      fileName: note.fileName,
      again: note.how === "found" && note.fileName !== null ? [note.fileName] : [],
    });
  }
  for (const { number, fileName, way } of repeated) {
    const sheet = sheets.get(number);
    if (sheet && isIn(sheet.way))
      sheets.set(number, { ...sheet, again: [...sheet.again, fileName] });
    else if (way) sheets.set(number, { ...UNSAID, number, way, fileName, again: [fileName] });
  }
  return [...sheets.values()].sort((one, other) => Number(one.number) - Number(other.number));
}

const UNSAID = { reason: null, by: null, at: null };

function wayOf(note: NotedSheet, brought: StackSheet | undefined): SheetWay | undefined {
  switch (note.how) {
    case "typed":
      return note.how;
    case "found":
      return note.there ?? undefined;
    case "void":
    case "missing":
    case "withdrawn":
      return brought?.way ?? note.there ?? note.how;
  }
}

function isIn(way: SheetWay): boolean {
  return way === "typed" || way === "imported" || way === "scanned";
}
