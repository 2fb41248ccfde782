import type { Generated } from "kysely";

/** Forms on paper, from the printer to the second typing. */
export type PaperTables = {
  print_run: PrintRunTable;
  stack: StackTable;
  stack_sheet: StackSheetTable;
  stack_file: StackFileTable;
  repeated_sheet: RepeatedSheetTable;
  sheet_draft: SheetDraftTable;
  second_entry: SecondEntryTable;
  second_draft: SecondDraftTable;
};

/** Forms printed at once, with the numbers on them. `wording`: the fingerprint of the words they are in. */
export type PrintRunTable = {
  id: string;
  wave: string;
  site: string;
  language: string;
  wording: string;
  /** Points. */
  size: number;
  /** single · duplex */
  sides: string;
  first: number;
  last: number;
  made_by: string | null;
  made_at: string;
};

/** A stack of paper forms from one site and day, opened with the number of forms that were counted. */
export type StackTable = {
  id: string;
  wave: string;
  site: string;
  day: string;
  language: string;
  declared: number;
  opened_by: string | null;
  opened_at: string;
  closed_by: string | null;
  closed_at: string | null;
  /** The balance as JSON, kept at the freeze, when nothing leads from numbers to responses any more. */
  kept_balance: string | null;
};

/** What is known of a number because somebody typed it or said so. Nothing leads from here to a response. */
export type StackSheetTable = {
  stack: string;
  /** Without leading zeros. */
  number: string;
  /** typed · found (its answers came another way) · void · missing · withdrawn */
  how: string;
  reason: string | null;
  actor: string | null;
  at: string;
};

/** A file whose forms lie in a stack. */
type StackFileTable = { batch: string; stack: string };

/** A number that a file or a scan brought although it was there already: one form, two ways in. */
type RepeatedSheetTable = {
  batch: string;
  number: string;
  /** Whether the file said something else than what was there. */
  differs: Generated<number>;
};

/** Where a person stands in a stack: the sheet on their desk, and how fast they are. Theirs alone. */
type SheetDraftTable = { stack: string; account: string; draft: string | null; pace: string };

/** A form that is typed twice, blind. `scope`: the whole form, or one question on every form. */
export type SecondEntryTable = {
  stack: string;
  number: string;
  /** form, or the id of a question */
  scope: string;
  drawn_at: string;
  typed_by: string | null;
  typed_at: string | null;
  /** What was read the second time, as JSON, until a person has decided. */
  reading: string | null;
  /** Fields and differences per question, and until the freeze both readings of each field, as JSON. */
  result: string | null;
  decided_by: string | null;
  decided_at: string | null;
};

/** The form or question that a person is typing a second time. `scope` as in second_entry. */
type SecondDraftTable = {
  stack: string;
  account: string;
  scope: string;
  number: string;
  draft: string;
};
