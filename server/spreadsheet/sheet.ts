import type { Cell } from "../../surveys/spreadsheet/cell.ts";

/** How a sheet of a workbook looks. */
export type SheetLook = {
  /** Our own words: at most 31 letters, digits and spaces. */
  name: string;
  /** So many rows at the top are bold and stay in sight. */
  headings: number;
  /** Of each column, in characters; columns behind are as wide as the last. */
  widths: readonly number[];
  /** Columns, counted from 0, whose words wrap. */
  wrapped?: readonly number[];
};

/** A sheet of a workbook. Its rows can come as they are made. */
export type Sheet = SheetLook & {
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
};

/** A sheet with all its rows. */
export type FilledSheet = SheetLook & { rows: readonly (readonly Cell[])[] };
