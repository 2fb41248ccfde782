import type { Database as Connection } from "better-sqlite3";
import type { Hash } from "../../surveys/definition/fingerprints.ts";
import { addCounts, decodeCounts, encodeCounts } from "../../surveys/tally/counts.ts";
import type { Database } from "../database.ts";
import type { Arrival, BatchProgress, IntakeWriter, Outcome } from "./arrival.ts";
import { BatchMoved, cameAgain } from "./arrival.ts";
import { decide } from "./decide.ts";
import type { TallyChanges } from "./fold.ts";
import { TallyFold } from "./fold.ts";
import { answersMark, textMarks } from "./marks.ts";

type Sqlite = Extract<Database, { engine: "sqlite" }>;

/** The hot path on SQLite: prepared statements, one transaction per call, one fsync for all its rows. */
export function sqliteWriter(
  database: Sqlite,
  sizeOf: (wave: string) => number,
  hash: Hash,
): IntakeWriter {
  const statements = prepare(database.connection);
  const run = database.connection.transaction(
    (arrivals: readonly Arrival[], progress?: BatchProgress): Outcome[] => {
      const outcomes = decide(arrivals, knownTo(statements));
      const fold = new TallyFold(sizeOf);
      const districtOf = districtsOf(statements);
      arrivals.forEach((arrival, index) => {
        const outcome = outcomes[index];
        if (outcome?.kind !== "stored") return;
        insert(statements, arrival, outcome.counted, hash);
        if (outcome.counted)
          fold.add(arrival.sheet, districtOf(arrival.sheet.site), arrival.increments, 1);
      });
      writeTally(statements, fold.changes(), sizeOf);
      for (const { batch, wave, number, differs } of cameAgain(arrivals, outcomes))
        statements.again.run(batch, number, differs, wave, number, batch);
      if (progress) writeProgress(statements, progress, outcomes);
      return outcomes;
    },
  );
  return {
    // Through Kysely's connection, because a Kysely transaction may be open on this one: without its lock
    // our rows would join that transaction and be acknowledged before it commits.
    store: (arrivals, progress) =>
      database.kysely.connection().execute(async () => run.immediate(arrivals, progress)),
  };
}

function prepare(connection: Connection) {
  return {
    digest: connection.prepare<[string], { digest: string }>(
      "select digest from response where id = ?",
    ),
    tombstone: connection.prepare<[string], { id: string }>(
      "select id from tombstone where id = ?",
    ),
    identity: connection.prepare<
      [string, string, string],
      { response: string; answers_digest: string }
    >(
      "select response, answers_digest from identity where wave = ? and source = ? and external_id = ?",
    ),
    frozen: connection.prepare<[string], { frozen_at: string | null }>(
      "select frozen_at from wave where id = ?",
    ),
    district: connection.prepare<[string], { district: string }>(
      "select district from site where code = ?",
    ),
    response: connection.prepare(
      "insert into response (id, wave, site, mode, language, wording, day, status, answers, order_shown, digest) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    ),
    text: connection.prepare(
      "insert into free_text (response, question, kind, body) values (?, ?, ?, ?)",
    ),
    trace: connection.prepare(
      "insert into trace (response, device, quarter, seconds, helped, wave, site, answers_mark) values (?, ?, ?, ?, ?, ?, ?, ?)",
    ),
    textMark: connection.prepare(
      "insert into text_mark (wave, question, mark, response) values (?, ?, ?, ?) on conflict do nothing",
    ),
    newIdentity: connection.prepare(
      "insert into identity (wave, source, external_id, response, batch, answers_digest) values (?, ?, ?, ?, ?, ?)",
    ),
    cell: connection.prepare<
      [string, string, string, string, string],
      { responses: number; counts: Buffer }
    >(
      "select responses, counts from tally where wave = ? and site = ? and mode = ? and age_group = ? and gender = ?",
    ),
    putCell: connection.prepare(
      "insert into tally (wave, site, mode, age_group, gender, responses, counts) values (?, ?, ?, ?, ?, ?, ?) on conflict do update set responses = excluded.responses, counts = excluded.counts",
    ),
    margin: connection.prepare<[string, string], { responses: number; counts: Buffer }>(
      "select responses, counts from tally_margin where wave = ? and district = ?",
    ),
    putMargin: connection.prepare(
      "insert into tally_margin (wave, district, responses, counts) values (?, ?, ?, ?) on conflict do update set responses = excluded.responses, counts = excluded.counts",
    ),
    progress: connection.prepare(
      "update batch set position = ?, rows_read = rows_read + ?, accepted = accepted + ?, already_there = already_there + ?, contradicting = contradicting + ?, rejected = rejected + ?, corrected = corrected + ? where id = ? and position = ? and state = 'importing'",
    ),
    rejection: connection.prepare(
      'insert into batch_rejection (batch, ordinal, row, "column", value, code) values (?, (select coalesce(max(ordinal), 0) + 1 from batch_rejection where batch = ?), ?, ?, ?, ?)',
    ),
    // Not where the same batch brought it before: a file that is read on is no second way in.
    again: connection.prepare(
      "insert into repeated_sheet (batch, number, differs) select ?, ?, ? where exists (select 1 from identity where wave = ? and source = 'form' and external_id = ? and batch is not ?) on conflict do nothing",
    ),
    reject: connection.prepare("insert into batch_reject (batch, row, cells) values (?, ?, ?)"),
    notice: connection.prepare(
      "insert into batch_notice (batch, ordinal, row, question, code) values (?, (select coalesce(max(ordinal), 0) + 1 from batch_notice where batch = ?), ?, ?, ?)",
    ),
  };
}
type Statements = ReturnType<typeof prepare>;

function knownTo(statements: Statements) {
  const frozen = new Map<string, boolean>();
  return {
    digestOf: (id: string) => statements.digest.get(id)?.digest,
    isWithdrawn: (id: string) => statements.tombstone.get(id) !== undefined,
    identity: (wave: string, source: string, externalId: string) => {
      const row = statements.identity.get(wave, source, externalId);
      return row && { response: row.response, answersDigest: row.answers_digest };
    },
    isFrozen: (wave: string) => {
      let is = frozen.get(wave);
      if (is === undefined) {
        is = (statements.frozen.get(wave)?.frozen_at ?? null) !== null;
        frozen.set(wave, is);
      }
      return is;
    },
  };
}

/** The district of each site, asked once per call. */
function districtsOf(statements: Statements): (site: string) => string {
  const districts = new Map<string, string>();
  return (site) => {
    let district = districts.get(site);
    if (district === undefined) {
      district = statements.district.get(site)?.district;
      if (district === undefined) throw new Error(`no site ${site}`);
      districts.set(site, district);
    }
    return district;
  };
}

function insert(
  statements: Statements,
  { sheet, identity }: Arrival,
  counted: boolean,
  hash: Hash,
): void {
  const { id, wave, site, mode, language, wording, day, digest, trace } = sheet;
  const status = counted ? "counted" : "late";
  statements.response.run(
    id,
    wave,
    site,
    mode,
    language,
    wording,
    day,
    status,
    sheet.answersJson,
    sheet.orderShownJson,
    digest,
  );
  for (const text of sheet.texts) statements.text.run(id, text.question, text.kind, text.body);
  // What the freeze has cut must not grow again: a late answer keeps neither its trace nor its number.
  if (!counted) return;
  if (trace)
    statements.trace.run(
      id,
      trace.device ?? null,
      trace.quarter ?? null,
      trace.seconds ?? null,
      trace.helped === undefined ? null : Number(trace.helped),
      wave,
      site,
      answersMark(sheet, hash),
    );
  for (const { question, mark } of textMarks(sheet, hash))
    statements.textMark.run(wave, question, mark, id);
  if (identity)
    statements.newIdentity.run(
      wave,
      identity.source,
      identity.externalId,
      id,
      identity.batch,
      sheet.answersDigest,
    );
}

function writeTally(
  statements: Statements,
  { cells, margins }: TallyChanges,
  sizeOf: (wave: string) => number,
): void {
  for (const { key, responses, counts } of cells) {
    const place = [key.wave, key.site, key.mode, key.ageGroup, key.gender] as const;
    const row = statements.cell.get(...place);
    if (row) addCounts(counts, decodeCounts(row.counts, sizeOf(key.wave)));
    statements.putCell.run(...place, (row?.responses ?? 0) + responses, encodeCounts(counts));
  }
  for (const { key, responses, counts } of margins) {
    const row = statements.margin.get(key.wave, key.district);
    if (row) addCounts(counts, decodeCounts(row.counts, sizeOf(key.wave)));
    statements.putMargin.run(
      key.wave,
      key.district,
      (row?.responses ?? 0) + responses,
      encodeCounts(counts),
    );
  }
}

function writeProgress(
  statements: Statements,
  progress: BatchProgress,
  outcomes: readonly Outcome[],
): void {
  const { batch, after, position, rowsRead, rejectedRows, corrected } = progress;
  const count = (kind: Outcome["kind"]) =>
    outcomes.filter((outcome) => outcome.kind === kind).length;
  const { changes } = statements.progress.run(
    position,
    rowsRead,
    count("stored"),
    count("repeated") - corrected,
    count("contradicting"),
    rejectedRows,
    corrected,
    batch,
    after,
  );
  if (changes !== 1) throw new BatchMoved(batch);
  for (const { row, column, value, code } of progress.rejections)
    statements.rejection.run(batch, batch, row, column, value, code);
  for (const { row, question, code } of progress.notices)
    statements.notice.run(batch, batch, row, question, code);
  for (const { row, cells } of progress.rejects) statements.reject.run(batch, row, cells);
}
