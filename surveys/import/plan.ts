import type { Delimiter } from "./detect/delimiter.ts";
import type { Encoding } from "./detect/encoding.ts";
import type { AnswerRule } from "./mapping-file.ts";
import type { RejectionCode } from "./row-codes.ts";

/** Why a column was taken for what it is. */
export const MATCH_REASONS = ["code", "text", "mapping", "remembered", "person"] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

/**
 * What a column of the file is used for. answer: part of a question, `unsure` where a person should look ·
 * identity, day, site, language: about
 * the form · system: a column the other system writes about itself · personal: never stored, whatever it
 * holds · reasons: why our own table refused its rows · ignored: left out by a person or a mapping ·
 * unmatched: nobody has said yet, so it is left out.
 */
export type ColumnUse =
  | { use: "answer"; rule: AnswerRule; reason: MatchReason; unsure?: true }
  | { use: "identity" | "day" | "site" }
  | { use: "language"; values: Record<string, string> }
  | { use: "system" | "personal" | "reasons" | "ignored" | "unmatched" };

/** Rows with this cell are no answers to be counted: unfinished, a test, refused where they were collected. */
export type RejectIf = { column: number; code: RejectionCode } & (
  | { equals: string }
  | { notIn: string[] }
);

/** Whether a date written with slashes names the day or the month first. */
export type DateOrder = "day-first" | "month-first";

/** What a clock shows that says nothing of its zone: the city's time, or UTC. */
export type Clock = "local" | "utc";

/** How a file is read, from its bytes to the meaning of each column. Plain data: it is kept with the batch. */
export type ImportPlan = {
  system: string;
  /** Of a workbook: which of its sheets is read, counted from 1 among those that hold anything. */
  sheet?: { number: number; name: string };
  encoding: Encoding;
  /** Umlauts that were encoded twice are put right. */
  repaired?: true;
  delimiter: Delimiter;
  /** Numbers of the heading rows, counted from 1, and their cells as they stand. */
  headerRows: number[];
  headerCells: string[][];
  /** Cells that a record must have at least; more than `widest` only if they are empty. */
  width: number;
  widest: number;
  headings: string[];
  /** Each heading as a saved mapping names it: no two are the same. */
  keys: string[];
  columns: ColumnUse[];
  rejectIf: RejectIf[];
  dateOrder: DateOrder;
  clock: Clock;
  decimal: "," | ".";
  /** Cells that mean "no answer" besides the usual ones, and usual ones that do not, by a person's word. */
  missing: string[];
  notMissing: string[];
  /** Whether the column that tells rows apart holds sheet numbers, which count over all ways in. */
  sheetNumbers: boolean;
};

/** What was detected, in the words of the expected files of test/samples. */
export type Detected = {
  headerRows: number[];
  container: "csv" | "xlsx";
  system: string;
  encoding?: Encoding;
  byteOrderMark?: boolean;
  delimiter?: Delimiter;
  /** Of a workbook: the sheet that is read, and whether its days are counted from 1904. */
  sheet?: string;
  date1904?: boolean;
  dateFormat?: string;
  decimal?: "," | ".";
  /** What stands between several answers in one cell. */
  joiner?: string;
  identity: string | null;
  dayFrom?: string | null;
};
