import * as v from "valibot";

/**
 * What a person said about how a file becomes cells, where the detection is not right: only what was said.
 * Rows are counted from 1, sheets among those that hold anything.
 */
export const FormatChoice = v.strictObject({
  encoding: v.optional(v.picklist(["utf-8", "utf-16le", "utf-16be", "windows-1252"])),
  /** Umlauts that were encoded twice ("MÃ¼ller") are put right. */
  repaired: v.optional(v.boolean()),
  delimiter: v.optional(v.picklist([";", ",", "\t", "|"])),
  headingRows: v.optional(
    v.strictObject({
      first: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
      count: v.picklist([1, 2]),
    }),
  ),
  sheet: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))),
});
export type FormatChoice = v.InferOutput<typeof FormatChoice>;

/** How cells are read, where a person said so; remembered with the columns of such a file. */
export const CellReading = v.strictObject({
  /** Whether 03/04 is the 3rd of April or the 4th of March. */
  dateOrder: v.optional(v.picklist(["day-first", "month-first"])),
  /** The mark before a fraction: 1.200 is a thousand and two hundred, or one and a fifth. */
  decimal: v.optional(v.picklist([",", "."])),
  /** What a clock shows that says nothing of its zone. */
  clock: v.optional(v.picklist(["local", "utc"])),
  /** Cells that mean "no answer" besides the usual ones, and usual ones that do not. */
  missing: v.optional(v.array(v.pipe(v.string(), v.maxLength(200)))),
  notMissing: v.optional(v.array(v.pipe(v.string(), v.maxLength(200)))),
});
export type CellReading = v.InferOutput<typeof CellReading>;
