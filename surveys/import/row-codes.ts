/** Why a row is refused. Nothing is guessed, cut or dropped to make a row fit. */
export const REJECTION_CODES = [
  "bad_date",
  "date_in_future",
  "wrong_site",
  "unknown_site",
  "bad_form_number",
  "unknown_option",
  "out_of_range",
  "duplicate_rank",
  "ragged_row",
  "no_answers",
  "not_completed",
  "test_response",
  "rejected_at_source",
  "empty_sheet",
  "invalid_sheet",
  "text_too_long",
  "control_character",
  "truncated_row",
  "withdrawn",
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];

/** What a person should know about a row that was taken in. */
export const NOTICE_CODES = [
  "too_many",
  "unreadable",
  "handwriting_not_typed",
  "identical_rows",
] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];

/** Records that are no answers. They are shown, not counted, and never refused. */
export type NotDataReason =
  | "before_header"
  | "blank_row"
  | "example_row"
  | "total_row"
  | "footer"
  | "repeated_header";

/** A cell or row that was refused. Rows as a spreadsheet numbers them, columns as it letters them. */
export type RowRejection = {
  row: number;
  column: string | null;
  value: string | null;
  code: RejectionCode;
};
export type RowNotice = { row: number; question: string | null; code: NoticeCode };
export type NotData = { row: number; reason: NotDataReason };

/** Whether a text is a code of refusal. */
export function isRejectionCode(code: string): code is RejectionCode {
  return REJECTION_CODES.some((known) => known === code);
}
