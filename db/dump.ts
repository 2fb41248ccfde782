import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Schema } from "./schema.ts";

/** All tables that a backup holds, those that others refer to first. Sessions and handovers are left behind on purpose. */
export const DUMPED_TABLES = [
  "setting",
  "questionnaire_version",
  "wording",
  "district",
  "site",
  "local_topic",
  "wave",
  "wave_site",
  "account",
  "account_district",
  "setup_link",
  "audit_event",
  "release_place",
  "release_group",
  "response",
  "tombstone",
  "free_text",
  "response_revision",
  "free_text_before",
  "trace",
  "identity",
  "batch",
  "batch_rejection",
  "batch_notice",
  "batch_reject",
  "import_mapping",
  "tally",
  "tally_margin",
  "release",
  "release_view",
  "attack_report",
  "release_modes",
  "device",
  "device_site",
  "break_off",
  "offered_draft",
  "interview_note",
  "stack",
  "stack_sheet",
  "stack_file",
  "repeated_sheet",
  "sheet_draft",
  "second_entry",
  "second_draft",
  "print_run",
  "count_sheet",
  "count_sheet_revision",
  "count_sheet_release",
  "text_mark",
  "review_decision",
  "exclusion",
  "not_counted_total",
  "codebook",
  "code",
  "code_change",
  "coded_text",
  "coding",
  "coded_release",
  "quote",
  "topic_origin",
] as const satisfies readonly (keyof Schema)[];
export type DumpedTable = (typeof DUMPED_TABLES)[number];

/** The columns by which a table is read in pages: its primary key. */
const KEYS: Record<DumpedTable, readonly string[]> = {
  setting: ["key"],
  questionnaire_version: ["questionnaire", "version"],
  wording: ["fingerprint", "questionnaire", "version"],
  district: ["code"],
  site: ["code"],
  local_topic: ["id"],
  wave: ["id"],
  wave_site: ["wave", "site"],
  account: ["id"],
  account_district: ["account", "district"],
  setup_link: ["token_digest"],
  audit_event: ["id"],
  response: ["id"],
  tombstone: ["id"],
  free_text: ["response", "question", "kind"],
  response_revision: ["response", "revision"],
  free_text_before: ["response", "revision", "question", "kind"],
  trace: ["response"],
  identity: ["wave", "source", "external_id"],
  batch: ["id"],
  batch_rejection: ["batch", "ordinal"],
  batch_notice: ["batch", "ordinal"],
  batch_reject: ["batch", "row"],
  import_mapping: ["signature", "questionnaire", "version"],
  tally: ["wave", "site", "mode", "age_group", "gender"],
  tally_margin: ["wave", "district"],
  release: ["id"],
  attack_report: ["id"],
  release_view: ["wave", "district", "number", "filter"],
  release_modes: ["wave", "district", "filter"],
  release_place: ["wave", "district"],
  release_group: ["id"],
  device: ["id"],
  device_site: ["device", "site"],
  break_off: ["id"],
  offered_draft: ["language"],
  interview_note: ["id"],
  stack: ["id"],
  stack_sheet: ["stack", "number"],
  stack_file: ["batch"],
  repeated_sheet: ["batch", "number"],
  sheet_draft: ["stack", "account"],
  second_entry: ["stack", "number", "scope"],
  second_draft: ["stack", "account", "scope"],
  print_run: ["id"],
  count_sheet: ["id"],
  count_sheet_revision: ["count_sheet", "revision"],
  count_sheet_release: ["id"],
  text_mark: ["wave", "question", "mark", "response"],
  review_decision: ["id"],
  exclusion: ["response", "decision"],
  not_counted_total: ["wave", "district", "reason"],
  codebook: ["wave", "question", "kind"],
  code: ["id"],
  code_change: ["id"],
  coded_text: ["id"],
  coding: ["text", "round"],
  coded_release: ["id"],
  quote: ["id"],
  topic_origin: ["topic"],
};

const PAGE = 1000;

/** One row of any table, as the engine gives it. */
export type DumpedRow = Record<string, unknown>;

/** Reads a whole table in pages along its primary key. */
export async function* rowsOf(db: Kysely<Schema>, table: DumpedTable): AsyncGenerator<DumpedRow[]> {
  const keys = KEYS[table];
  const key = sql.join(keys.map((column) => sql.ref(column)));
  let after: unknown[] | undefined;
  for (;;) {
    const behind = after ? sql`where (${key}) > (${sql.join(after)})` : sql``;
    const { rows } = await sql<DumpedRow>`select * from ${sql.table(table)} ${behind}
      order by ${key} limit ${sql.lit(PAGE)}`.execute(db);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = keys.map((column) => last[column]);
  }
}

/** Puts rows of a backup into their table. */
export async function insertRows(
  db: Kysely<Schema>,
  table: DumpedTable,
  rows: readonly DumpedRow[],
): Promise<void> {
  for (const row of rows) {
    const columns = Object.keys(row);
    await sql`insert into ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))})
      values (${sql.join(columns.map((name) => row[name]))})`.execute(db);
  }
}

/** Whether a table holds anything. */
export async function holdsRows(db: Kysely<Schema>, table: DumpedTable): Promise<boolean> {
  const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
  return rows.length > 0;
}
