import type { Generated } from "kysely";

/** Files that were read in. */
export type ImportTables = {
  batch: BatchTable;
  batch_rejection: BatchRejectionTable;
  batch_notice: BatchNoticeTable;
  batch_reject: BatchRejectTable;
  import_mapping: ImportMappingTable;
};

export type BatchTable = {
  id: string;
  kind: string;
  wave: string;
  site: string;
  mode: string;
  source: string;
  file_name: string;
  file_digest: string;
  /** Detection, mapping and options of the import, as JSON. */
  plan: string;
  /** planned · importing · done · undoing · undone · failed */
  state: string;
  /** The last record of the file whose chunk is committed: an interrupted import goes on behind it. */
  position: number;
  rows_read: number;
  accepted: number;
  already_there: number;
  contradicting: number;
  rejected: number;
  /** Responses that took this file's answers in place of their own, by a person's decision. */
  corrected: Generated<number>;
  /** The process that works on it, and until when it may without saying so again: a killed one falls silent. */
  claimed_by: string | null;
  claimed_until: string | null;
  created_by: string | null;
  created_at: string;
  finished_at: string | null;
  undone_at: string | null;
};

export type BatchRejectionTable = {
  batch: string;
  ordinal: number;
  row: number;
  column: string | null;
  value: string | null;
  code: string;
};

type BatchNoticeTable = {
  batch: string;
  ordinal: number;
  row: number;
  question: string | null;
  code: string;
};

/**
 * A row that was refused, as a list of its cells, to be mended and read in again. Cells of columns that are
 * not imported are left empty.
 */
export type BatchRejectTable = { batch: string; row: number; cells: string };

/** How an office matched the columns of a file once, found again by the headings' signature. */
export type ImportMappingTable = {
  signature: string;
  questionnaire: string;
  version: number;
  mapping: string;
  source: string;
  saved_at: string;
};
