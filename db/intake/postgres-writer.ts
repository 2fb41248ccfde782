import type { Kysely, Transaction } from "kysely";
import { sql } from "kysely";
import type { Hash } from "../../surveys/definition/fingerprints.ts";
import type { Database } from "../database.ts";
import { applyTally } from "../queries/tally.ts";
import type { Schema } from "../schema.ts";
import type { Arrival, BatchProgress, IntakeWriter, Outcome } from "./arrival.ts";
import { BatchMoved, cameAgain } from "./arrival.ts";
import { decide, identityKey } from "./decide.ts";
import { TallyFold } from "./fold.ts";
import { answersMark, textMarks } from "./marks.ts";

type Postgres = Extract<Database, { engine: "postgres" }>;
type Tx = Transaction<Schema>;

/** A unique violation: another process took in the same arrival between our look and our insert. */
const UNIQUE_VIOLATION = "23505";
const MOST_TRIES = 3;

/** The hot path on PostgreSQL: one round trip per table and call, everything in one transaction. */
export function postgresWriter(
  database: Postgres,
  sizeOf: (wave: string) => number,
  hash: Hash,
): IntakeWriter {
  return {
    async store(arrivals, progress) {
      for (let tries = 1; ; tries++) {
        try {
          return await database.kysely
            .transaction()
            .execute((tx) => storeAll(tx, arrivals, progress, sizeOf, hash));
        } catch (error) {
          if (tries === MOST_TRIES || !isUniqueViolation(error)) throw error;
        }
      }
    },
  };
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === UNIQUE_VIOLATION;
}

async function storeAll(
  tx: Tx,
  arrivals: readonly Arrival[],
  progress: BatchProgress | undefined,
  sizeOf: (wave: string) => number,
  hash: Hash,
): Promise<Outcome[]> {
  const outcomes = decide(arrivals, await knownTo(tx, arrivals));
  const stored = arrivals.filter((_, index) => outcomes[index]?.kind === "stored");
  const counted = arrivals.filter((_, index) => isCounted(outcomes[index]));
  await insertAll(tx, stored, new Set(counted), hash);
  const districts = await districtsOf(tx, counted);
  const fold = new TallyFold(sizeOf);
  for (const { sheet, increments } of counted) {
    const district = districts.get(sheet.site);
    if (district === undefined) throw new Error(`no site ${sheet.site}`);
    fold.add(sheet, district, increments, 1);
  }
  await applyTally(tx, fold.changes(), sizeOf);
  await insertRepeated(tx, cameAgain(arrivals, outcomes));
  if (progress) await writeProgress(tx, progress, outcomes);
  return outcomes;
}

function isCounted(outcome: Outcome | undefined): boolean {
  return outcome?.kind === "stored" && outcome.counted;
}

async function knownTo(tx: Tx, arrivals: readonly Arrival[]) {
  const ids = arrivals.map((arrival) => arrival.sheet.id);
  const waves = [...new Set(arrivals.map((arrival) => arrival.sheet.wave))];
  // A shared lock on the waves: a freeze waits until these rows are counted, or they see it and are late.
  const frozen = await tx
    .selectFrom("wave")
    .select(["id", "frozen_at"])
    .where("id", "in", nonEmpty(waves))
    .orderBy("id")
    .forShare()
    .execute();
  const digests = await tx
    .selectFrom("response")
    .select(["id", "digest"])
    .where("id", "=", sql<string>`any(${ids}::text[])`)
    .execute();
  const tombstones = await tx
    .selectFrom("tombstone")
    .select("id")
    .where("id", "=", sql<string>`any(${ids}::text[])`)
    .execute();
  const digestOf = new Map(digests.map((row) => [row.id, row.digest]));
  const withdrawn = new Set(tombstones.map((row) => row.id));
  const frozenWaves = new Set(frozen.filter((row) => row.frozen_at !== null).map((row) => row.id));
  const identities = await identitiesOf(tx, arrivals);
  return {
    digestOf: (id: string) => digestOf.get(id),
    isWithdrawn: (id: string) => withdrawn.has(id),
    identity: (wave: string, source: string, externalId: string) =>
      identities.get(identityKey(wave, source, externalId)),
    isFrozen: (wave: string) => frozenWaves.has(wave),
  };
}

async function identitiesOf(db: Kysely<Schema>, arrivals: readonly Arrival[]) {
  const keys = arrivals.flatMap(({ sheet, identity }) =>
    identity ? [{ wave: sheet.wave, ...identity }] : [],
  );
  const found = new Map<string, { response: string; answersDigest: string }>();
  if (keys.length === 0) return found;
  const { rows } = await sql<{
    wave: string;
    source: string;
    external_id: string;
    response: string;
    answers_digest: string;
  }>`select wave, source, external_id, response, answers_digest from identity
     join unnest(${keys.map((key) => key.wave)}::text[], ${keys.map((key) => key.source)}::text[],
       ${keys.map((key) => key.externalId)}::text[]) as wanted (w, s, e)
     on wave = w and source = s and external_id = e`.execute(db);
  for (const row of rows)
    found.set(identityKey(row.wave, row.source, row.external_id), {
      response: row.response,
      answersDigest: row.answers_digest,
    });
  return found;
}

async function insertAll(
  tx: Tx,
  stored: readonly Arrival[],
  counted: ReadonlySet<Arrival>,
  hash: Hash,
): Promise<void> {
  await insertColumns(tx, "response", {
    id: stored.map(({ sheet }) => sheet.id),
    wave: stored.map(({ sheet }) => sheet.wave),
    site: stored.map(({ sheet }) => sheet.site),
    mode: stored.map(({ sheet }) => sheet.mode),
    language: stored.map(({ sheet }) => sheet.language),
    wording: stored.map(({ sheet }) => sheet.wording),
    day: stored.map(({ sheet }) => sheet.day),
    status: stored.map((arrival) => (counted.has(arrival) ? "counted" : "late")),
    answers: stored.map(({ sheet }) => sheet.answersJson),
    order_shown: stored.map(({ sheet }) => sheet.orderShownJson),
    digest: stored.map(({ sheet }) => sheet.digest),
  });
  const texts = stored.flatMap(({ sheet }) => sheet.texts.map((text) => ({ id: sheet.id, text })));
  await insertColumns(tx, "free_text", {
    response: texts.map(({ id }) => id),
    question: texts.map(({ text }) => text.question),
    kind: texts.map(({ text }) => text.kind),
    body: texts.map(({ text }) => text.body),
  });
  // What the freeze has cut must not grow again: a late answer keeps neither its trace nor its number.
  const kept = stored.filter((arrival) => counted.has(arrival));
  const identities = kept.flatMap(({ sheet, identity }) => (identity ? [{ sheet, identity }] : []));
  await insertColumns(tx, "identity", {
    wave: identities.map(({ sheet }) => sheet.wave),
    source: identities.map(({ identity }) => identity.source),
    external_id: identities.map(({ identity }) => identity.externalId),
    response: identities.map(({ sheet }) => sheet.id),
    batch: identities.map(({ identity }) => identity.batch),
    answers_digest: identities.map(({ sheet }) => sheet.answersDigest),
  });
  const traces = kept.flatMap(({ sheet }) => {
    const { id, wave, site, trace } = sheet;
    if (!trace) return [];
    return [
      {
        response: id,
        device: trace.device ?? null,
        quarter: trace.quarter ?? null,
        seconds: trace.seconds ?? null,
        helped: trace.helped === undefined ? null : Number(trace.helped),
        wave,
        site,
        answers_mark: answersMark(sheet, hash),
      },
    ];
  });
  if (traces.length > 0) await tx.insertInto("trace").values(traces).execute();
  const marks = kept.flatMap(({ sheet }) =>
    textMarks(sheet, hash).map((mark) => ({ ...mark, wave: sheet.wave, response: sheet.id })),
  );
  await insertColumns(tx, "text_mark", {
    wave: marks.map(({ wave }) => wave),
    question: marks.map(({ question }) => question),
    mark: marks.map(({ mark }) => mark),
    response: marks.map(({ response }) => response),
  });
}

/** Inserts rows given as columns of text: one statement and few parameters, however many rows. */
async function insertColumns(
  tx: Tx,
  table: string,
  columns: Record<string, (string | null)[]>,
): Promise<void> {
  const names = Object.keys(columns);
  if ((columns[names[0] ?? ""]?.length ?? 0) === 0) return;
  await sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
    select * from unnest(${sql.join(names.map((name) => sql`${columns[name]}::text[]`))})`.execute(
    tx,
  );
}

async function districtsOf(tx: Tx, counted: readonly Arrival[]): Promise<Map<string, string>> {
  const sites = [...new Set(counted.map(({ sheet }) => sheet.site))];
  const rows = await tx
    .selectFrom("site")
    .select(["code", "district"])
    .where("code", "in", nonEmpty(sites))
    .execute();
  return new Map(rows.map((row) => [row.code, row.district]));
}

async function writeProgress(
  tx: Tx,
  progress: BatchProgress,
  outcomes: readonly Outcome[],
): Promise<void> {
  const { batch, after, position, rowsRead, rejectedRows, rejections, notices, corrected } =
    progress;
  const count = (kind: Outcome["kind"]) =>
    outcomes.filter((outcome) => outcome.kind === kind).length;
  const { numUpdatedRows } = await tx
    .updateTable("batch")
    .set((eb) => ({
      position,
      rows_read: eb("rows_read", "+", rowsRead),
      accepted: eb("accepted", "+", count("stored")),
      already_there: eb("already_there", "+", count("repeated") - corrected),
      contradicting: eb("contradicting", "+", count("contradicting")),
      rejected: eb("rejected", "+", rejectedRows),
      corrected: eb("corrected", "+", corrected),
    }))
    .where("id", "=", batch)
    .where("position", "=", after)
    .where("state", "=", "importing")
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new BatchMoved(batch);
  const rejectionsBefore = await lastOrdinal(tx, "batch_rejection", batch);
  if (rejections.length > 0)
    await tx
      .insertInto("batch_rejection")
      .values(
        rejections.map((rejection, index) => ({
          batch,
          ordinal: rejectionsBefore + index + 1,
          ...rejection,
        })),
      )
      .execute();
  const noticesBefore = await lastOrdinal(tx, "batch_notice", batch);
  if (notices.length > 0)
    await tx
      .insertInto("batch_notice")
      .values(
        notices.map((notice, index) => ({ batch, ordinal: noticesBefore + index + 1, ...notice })),
      )
      .execute();
  await insertRejects(tx, batch, progress.rejects);
}

/** Not where the same batch brought it before: a file that is read on is no second way in. */
async function insertRepeated(tx: Tx, repeated: ReturnType<typeof cameAgain>): Promise<void> {
  if (repeated.length === 0) return;
  await sql`insert into repeated_sheet (batch, number, differs)
    select b, n, d from unnest(${repeated.map(({ batch }) => batch)}::text[],
      ${repeated.map(({ wave }) => wave)}::text[],
      ${repeated.map(({ number }) => number)}::text[],
      ${repeated.map(({ differs }) => differs)}::int[]) as again (b, w, n, d)
    join identity on wave = w and source = 'form' and external_id = n
    where batch is distinct from b on conflict do nothing`.execute(tx);
}

async function insertRejects(
  tx: Tx,
  batch: string,
  rejects: BatchProgress["rejects"],
): Promise<void> {
  if (rejects.length === 0) return;
  await sql`insert into batch_reject (batch, row, cells)
    select ${batch}::text, * from unnest(${rejects.map(({ row }) => row)}::int[],
      ${rejects.map(({ cells }) => cells)}::text[])`.execute(tx);
}

async function lastOrdinal(
  tx: Tx,
  table: "batch_rejection" | "batch_notice",
  batch: string,
): Promise<number> {
  const row = await tx
    .selectFrom(table)
    .select((eb) => eb.fn.max("ordinal").as("last"))
    .where("batch", "=", batch)
    .executeTakeFirst();
  return Number(row?.last ?? 0);
}

/** `in ()` is no SQL: an empty list becomes one that matches nothing. */
function nonEmpty(values: string[]): string[] {
  return values.length > 0 ? values : [""];
}
