/** Lists on which answers were only counted. */
export type CountSheetsTables = {
  count_sheet: CountSheetTable;
  count_sheet_revision: CountSheetRevisionTable;
  count_sheet_release: CountSheetReleaseTable;
};

/** A list on which answers were only counted: evidence of its own kind, never part of a tally. */
export type CountSheetTable = {
  id: string;
  wave: string;
  site: string;
  day: string;
  counted_by: string;
  /** QuestionCount[] as JSON, in its canonical form. */
  counts: string;
  /** Of place, day, who counted and the counts: the same list again is known by it. */
  digest: string;
  file_name: string | null;
  file_digest: string | null;
  revision: number;
  entered_by: string | null;
  entered_at: string;
  withdrawn_by: string | null;
  withdrawn_at: string | null;
  withdrawn_reason: string | null;
};

/** What a list said before a correction: `revision` is the one that was replaced. */
type CountSheetRevisionTable = {
  count_sheet: string;
  revision: number;
  day: string;
  counted_by: string;
  counts: string;
  at: string;
  actor: string | null;
  reason: string;
};

/** A district's sums of lists as they were published: the only source of what is shown of them. */
export type CountSheetReleaseTable = {
  id: string;
  wave: string;
  district: string;
  number: number;
  made_at: string;
  made_by: string | null;
  sums: Uint8Array;
  fingerprint: string;
};
