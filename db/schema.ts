import type { Generated } from "kysely";

/**
 * All tables. Portable types only: text, integer (flags are 0/1), blob; times are ISO-8601 text.
 * One interface per table, columns as the migrations make them.
 */
export type Schema = {
  setting: SettingTable;
  questionnaire_version: QuestionnaireVersionTable;
  wording: WordingTable;
  district: DistrictTable;
  site: SiteTable;
  local_topic: LocalTopicTable;
  wave: WaveTable;
  wave_site: WaveSiteTable;
  response: ResponseTable;
  tombstone: TombstoneTable;
  free_text: FreeTextTable;
  trace: TraceTable;
  identity: IdentityTable;
  batch: BatchTable;
  batch_rejection: BatchRejectionTable;
  batch_notice: BatchNoticeTable;
  import_mapping: ImportMappingTable;
  tally: TallyTable;
  tally_margin: TallyMarginTable;
  release: ReleaseTable;
  account: AccountTable;
  account_district: AccountDistrictTable;
  session: SessionTable;
  setup_link: SetupLinkTable;
  audit_event: AuditEventTable;
};

/** Facts about this installation, such as "demo". */
type SettingTable = { key: string; value: string };

/** Versions once started: their meaning can never change, and late answers still find their form. */
export type QuestionnaireVersionTable = {
  questionnaire: string;
  version: number;
  meaning: string;
  structure: string;
  published_at: string;
};

export type WordingTable = {
  fingerprint: string;
  questionnaire: string;
  version: number;
  language: string;
  texts: string;
  first_seen_at: string;
};

export type DistrictTable = {
  code: string;
  name: string;
  kind: string;
  pilot: number;
  active: number;
  /** What the city publishes about its residents, as JSON, or null where unknown. */
  population: string | null;
};

export type SiteTable = {
  code: string;
  district: string;
  name: string;
  kind: string;
  address: string | null;
  active: number;
};

/** Topics that a district added itself, from free text or from the hall. */
export type LocalTopicTable = {
  id: string;
  district: string;
  code: string;
  label: string;
  description: string | null;
  origin: string;
  created_at: string;
};

export type WaveTable = {
  id: string;
  name: string;
  questionnaire: string;
  version: number;
  starts_on: string;
  ends_on: string;
  /** WaveRules as JSON. */
  rules: string;
  /** Question ids by which results may be broken down later, as JSON. */
  dimensions: string;
  created_at: string;
  frozen_at: string | null;
};

export type WaveSiteTable = { wave: string; site: string; target: number | null };

type ResponseTable = {
  id: string;
  wave: string;
  site: string;
  mode: string;
  language: string;
  wording: string;
  day: string;
  /** counted · late (came after the freeze: stored, acknowledged, not counted) */
  status: string;
  revision: Generated<number>;
  answers: string;
  order_shown: string | null;
  digest: string;
};

/** A withdrawn response leaves nothing but its id. */
type TombstoneTable = { id: string; withdrawn_at: string };

type FreeTextTable = { response: string; question: string; kind: string; body: string };

type TraceTable = {
  response: string;
  device: string | null;
  quarter: string | null;
  seconds: number | null;
  helped: number | null;
};

/** What makes a row from elsewhere the same row again: unique within wave × source. Cut at the freeze. */
type IdentityTable = {
  wave: string;
  source: string;
  external_id: string;
  response: string;
  batch: string | null;
  answers_digest: string;
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

/** How an office matched the columns of a file once, found again by the headings' signature. */
export type ImportMappingTable = {
  signature: string;
  questionnaire: string;
  version: number;
  mapping: string;
  source: string;
  saved_at: string;
};

type TallyTable = {
  wave: string;
  site: string;
  mode: string;
  age_group: string;
  gender: string;
  responses: number;
  counts: Uint8Array;
};

/** The sum of a wave's cells in one district, kept so that no view has to add cells. */
type TallyMarginTable = {
  wave: string;
  district: string;
  responses: number;
  counts: Uint8Array;
};

/** The only source of shown numbers. */
export type ReleaseTable = {
  id: string;
  wave: string;
  district: string;
  number: number;
  made_at: string;
  made_by: string | null;
  responses: number;
  sums: Uint8Array;
  fingerprint: string;
};

type AccountTable = {
  id: string;
  email: string;
  name: string;
  password_hash: string;
  role: string;
  all_districts: number;
  active: number;
  failed_attempts: Generated<number>;
  locked_until: string | null;
  created_at: string;
};

type AccountDistrictTable = { account: string; district: string };

type SessionTable = {
  token_digest: string;
  account: string;
  created_at: string;
  expires_at: string;
};

type SetupLinkTable = { token_digest: string; expires_at: string; used_at: string | null };

type AuditEventTable = {
  id: string;
  at: string;
  actor: string | null;
  action: string;
  subject: string;
  detail: string;
};
