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
  response_revision: ResponseRevisionTable;
  free_text_before: FreeTextBeforeTable;
  trace: TraceTable;
  identity: IdentityTable;
  batch: BatchTable;
  batch_rejection: BatchRejectionTable;
  batch_notice: BatchNoticeTable;
  batch_reject: BatchRejectTable;
  import_mapping: ImportMappingTable;
  tally: TallyTable;
  tally_margin: TallyMarginTable;
  release: ReleaseTable;
  release_place: ReleasePlaceTable;
  release_group: ReleaseGroupTable;
  release_view: ReleaseViewTable;
  attack_report: AttackReportTable;
  release_modes: ReleaseModesTable;
  account: AccountTable;
  account_district: AccountDistrictTable;
  session: SessionTable;
  setup_link: SetupLinkTable;
  audit_event: AuditEventTable;
  device: DeviceTable;
  device_site: DeviceSiteTable;
  break_off: BreakOffTable;
  handover: HandoverTable;
  offered_draft: OfferedDraftTable;
  interview_note: InterviewNoteTable;
  stack: StackTable;
  stack_sheet: StackSheetTable;
  stack_file: StackFileTable;
  repeated_sheet: RepeatedSheetTable;
  sheet_draft: SheetDraftTable;
  second_entry: SecondEntryTable;
  second_draft: SecondDraftTable;
  print_run: PrintRunTable;
  count_sheet: CountSheetTable;
  count_sheet_revision: CountSheetRevisionTable;
  count_sheet_release: CountSheetReleaseTable;
  text_mark: TextMarkTable;
  review_decision: ReviewDecisionTable;
  exclusion: ExclusionTable;
  not_counted_total: NotCountedTotalTable;
  codebook: CodebookTable;
  code: CodeTable;
  code_change: CodeChangeTable;
  coded_text: CodedTextTable;
  coding: CodingTable;
  coded_release: CodedReleaseTable;
  quote: QuoteTable;
  topic_origin: TopicOriginTable;
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
  /** What the last round of asking has brought here, in German, for the thanks. */
  brought: string | null;
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
  /** When its retention was over, for words and for all answers. */
  texts_erased_at: string | null;
  answers_erased_at: string | null;
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
  /** counted · not-counted (a person decided so) · late (came after the freeze: stored, acknowledged) */
  status: string;
  revision: Generated<number>;
  answers: string;
  order_shown: string | null;
  digest: string;
  /** Null: it was in none yet and waits; a group that is not live: it waits for another one. */
  release_group: Generated<string | null>;
  /** Rounds of release that have passed over it; null: none. */
  rounds_waited: Generated<number | null>;
};

/** A withdrawn response leaves nothing but its id. */
type TombstoneTable = { id: string; withdrawn_at: string };

type FreeTextTable = { response: string; question: string; kind: string; body: string };

/**
 * What a response said before a correction: `revision` is the one that was replaced. Who, when, why and by
 * which file are cut at the freeze, when nothing may lead from a number on paper to a response any more.
 */
type ResponseRevisionTable = {
  response: string;
  revision: number;
  answers: string;
  answers_digest: string;
  at: string | null;
  actor: string | null;
  reason: string | null;
  batch: string | null;
};

/** The words that a correction replaced, apart from the answers like all words. */
type FreeTextBeforeTable = FreeTextTable & { revision: number };

type TraceTable = {
  response: string;
  device: string | null;
  quarter: string | null;
  seconds: number | null;
  helped: number | null;
  wave: string | null;
  site: string | null;
  /** Digest of the closed answers; null where no tablet is named, and once they were corrected. */
  answers_mark: string | null;
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
  /** The place's round that made it; null, like the next two, in releases from before that was kept. */
  round: number | null;
  /** Whether people who had been published left since the release before. */
  people_left: number | null;
  /** People in the smallest of its groups. */
  least_group: number | null;
  id: string;
  wave: string;
  district: string;
  number: number;
  made_at: string;
  made_by: string | null;
  responses: number;
  sums: Uint8Array;
  fingerprint: string;
  /** NotCountedNote as JSON; null in releases from before there was one. */
  not_counted: string | null;
  /** ReleaseChecks as JSON; null where the channel check has not been made (yet). */
  checks: Generated<string | null>;
};

/** What "Angriff prüfen" found, as JSON (`AttackFindings`). Never changed, never deleted. */
export type AttackReportTable = { id: string; made_at: string; made_by: string; report: string };

/** What a release of a wave in a district says of the groups inside a filter (a `filterKey`). */
type ReleaseViewTable = {
  wave: string;
  district: string;
  number: number;
  filter: string;
  responses: number;
  sums: Uint8Array;
};

/**
 * In which ways people had answered at a place's newest release, in all and by filter, as JSON. Shown to
 * nobody.
 */
type ReleaseModesTable = { wave: string; district: string; filter: string; people: string };

/** What rounds of release know of a wave in a district. Whoever changes what was published holds its row. */
export type ReleasePlaceTable = {
  wave: string;
  district: string;
  /** Rounds in which groups were formed or taken out. */
  rounds: number;
  /** Published responses that went one by one: they might come back under another id. */
  departed: number;
  /** Published responses that went with a file that was taken back. */
  undone: number;
  looked_at: string | null;
};

/** Responses that are only ever published together. */
export type ReleaseGroupTable = {
  id: string;
  wave: string;
  district: string;
  /** What all its members share: codes of the wave's first published dimensions, as JSON. */
  signature: string;
  /** Newcomers that it needed. */
  needed: number;
  members: number;
  /** In which ways its members answered, people per mode as JSON; null where nobody counted them yet. */
  modes: string | null;
  /** What its members said. Once it has left: on how many of them each piece rested, in the pieces' order. */
  sums: Uint8Array;
  /** The latter, of those of its members who were in no group before; null where all were. */
  newcomers: Uint8Array | null;
  /**
   * live: published · leaving: dissolved, published until the next round · left ·
   * before: who was published before there were groups · files: what files brought after one was taken back
   */
  state: string;
  formed_in: number;
  left_in: number | null;
  made_at: string;
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

/** A tablet of a library. Of its key and its code only digests are kept. */
export type DeviceTable = {
  id: string;
  name: string;
  site: string;
  /** DeviceSetup as JSON. */
  setup: string;
  pin_salt: string;
  pin_rounds: number;
  pin_hash: string;
  pin_failures: Generated<number>;
  pin_locked_until: string | null;
  code_digest: string | null;
  code_expires_at: string | null;
  key_digest: string | null;
  created_at: string;
  revoked_at: string | null;
  last_seen_at: string | null;
  /** DeviceReport as JSON. */
  report: string | null;
};

/** Where a tablet has stood: what it answers for these sites may arrive late. */
type DeviceSiteTable = { device: string; site: string; since: string };

/** Somebody began and went away. Nothing they said, only where they stopped. */
export type BreakOffTable = {
  id: string;
  wave: string;
  site: string;
  mode: string;
  day: string;
  question: string;
};

/** Answers on their way from a tablet to a phone: the key to them, until one phone has asked for it. */
type HandoverTable = {
  id: string;
  device: string;
  response: string;
  key: string | null;
  ticket_digest: string | null;
  created_at: string;
  claimed_at: string | null;
};

/** Languages that the office offers although native readers have not checked them. */
export type OfferedDraftTable = { language: string; switched_on_at: string };

/** What interviewers noted. Nothing leads from here to a response. */
export type InterviewNoteTable = {
  id: string;
  wave: string;
  site: string;
  day: string;
  body: string;
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
  /** Fields and differences per question, as JSON. */
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

/** A free text long enough to be compared, as a digest. Deleted at the freeze. */
type TextMarkTable = { wave: string; question: string; mark: string; response: string };

/**
 * What a person decided about something odd. `members` is a digest of the forms it was about: where they
 * change, it is asked again. Deleted at the freeze; the log keeps who decided what.
 */
export type ReviewDecisionTable = {
  id: string;
  wave: string;
  /** number · answers · text · burst */
  kind: string;
  subject: string;
  members: string;
  /** How many forms it was about, and how many of them are not counted. */
  forms: number;
  not_counted: number;
  reason: string;
  words: string | null;
  decided_by: string | null;
  decided_at: string;
};

/** Why a response is not counted: by which decision. By several, it counts again when the last is gone. */
type ExclusionTable = { response: string; decision: string };

/** How many forms are not counted, by reason, kept at the freeze when nothing leads to them any more. */
type NotCountedTotalTable = {
  wave: string;
  district: string;
  reason: string;
  forms: number;
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

/** What people wrote to one question of a wave: `kind` is answer, or other (beside "something else"). */
type TextQuestion = { wave: string; question: string; kind: string };

/** The codes of one question in one wave. Only what an editor shows is counted by rounds of release. */
type CodebookTable = TextQuestion & { shown_at: string | null; shown_by: string | null };

/** A code is never deleted. Merged into another it keeps its own codings, and a split brings it back. */
export type CodeTable = TextQuestion & {
  id: string;
  name: string;
  belongs: string;
  not_belongs: string;
  /** May be a person's words: erased with them. */
  example: string;
  merged_into: string | null;
  /** Not offered any more; what was coded with it still counts. */
  retired: number;
  /** The code of an earlier wave from which it was taken over. */
  taken_from: string | null;
  created_by: string | null;
  created_at: string;
};

/** What was done to a code, by whom and why. Rows are only ever added. */
export type CodeChangeTable = {
  id: string;
  code: string;
  /** added · changed · merged · split · retired · restored */
  change: string;
  /** Merged into it, or split from it. */
  other: string | null;
  /** What it said before, as JSON. */
  before: string | null;
  reason: string | null;
  actor: string | null;
  at: string;
};

/** A text under a random id of its own, by which it is read: nothing leads from there to other answers. */
type CodedTextTable = {
  id: string;
  response: string;
  question: string;
  kind: string;
  /** By lot, to be coded by a second person. */
  drawn: number;
  /** Both codings were laid side by side: they stay as they are. */
  compared: number;
};

/** What a person said of a text. `round`: first · second · decided (where the two differ) */
export type CodingTable = {
  text: string;
  round: string;
  coder: string;
  /** coded · none (no code fits) · unclear */
  state: string;
  /** Ids of codes as JSON, as they were given. */
  codes: string;
  /** Of a decision: third (somebody else) · both, and why. */
  how: string | null;
  reason: string | null;
};

/** Persons per code as they were published, by question and district: the only source of what is shown. */
export type CodedReleaseTable = TextQuestion & {
  id: string;
  district: string;
  number: number;
  made_at: string;
  made_by: string | null;
  /** The codes whose persons the sums hold, behind all persons who were read, as JSON. */
  codes: string;
  sums: Uint8Array;
  fingerprint: string;
};

/** What somebody wrote, to be shown with no attribute but the district. Taken back, it is empty. */
export type QuoteTable = TextQuestion & {
  id: string;
  district: string;
  text: string | null;
  body: string;
  /** What in it looks like a way to a person: phone · email · street · iban */
  warning: string | null;
  /** proposed · released · refused · taken-back */
  state: string;
  proposed_by: string;
  proposed_at: string;
  decided_by: string | null;
  decided_at: string | null;
  taken_back_by: string | null;
  taken_back_at: string | null;
};

/** Which code became a district's own topic. */
type TopicOriginTable = TextQuestion & {
  topic: string;
  code: string;
  /** What the code was called then. */
  name: string;
  actor: string | null;
  at: string;
};
