import type { Insertable, Kysely, Selectable } from "kysely";
import type { Scope } from "../../surveys/wire/account.ts";
import type { BatchRejectionTable, BatchTable, Schema } from "../schema.ts";

/** The states of a batch, in the order they can follow each other. */
export type BatchState = "planned" | "importing" | "done" | "failed" | "undoing" | "undone";

/** How long a process may be silent before another one may go on with its batch. */
export const CLAIM_SECONDS = 15;

/** A batch with the names a person knows its places by. */
export type NamedBatch = Selectable<BatchTable> & {
  siteName: string;
  district: string;
  waveName: string;
  questionnaire: string;
  version: number;
  frozenAt: string | null;
  /** The stack of paper in which its forms lie. */
  stack: string | null;
};

function namedBatches(db: Kysely<Schema>) {
  return db
    .selectFrom("batch")
    .innerJoin("site", "site.code", "batch.site")
    .innerJoin("wave", "wave.id", "batch.wave")
    .leftJoin("stack_file", "stack_file.batch", "batch.id")
    .selectAll("batch")
    .select([
      "site.name as siteName",
      "site.district",
      "wave.name as waveName",
      "wave.questionnaire",
      "wave.version",
      "wave.frozen_at as frozenAt",
      "stack_file.stack",
    ]);
}

/** One import, whoever asks: the command line and the importer itself. */
export function importById(db: Kysely<Schema>, id: string): Promise<NamedBatch | undefined> {
  return namedBatches(db)
    .where("batch.id", "=", id)
    .where("batch.kind", "=", "import")
    .executeTakeFirst();
}

/** One import in the districts of a scope. */
export function importWithin(
  db: Kysely<Schema>,
  id: string,
  scope: Scope,
): Promise<NamedBatch | undefined> {
  return namedBatches(db)
    .where("batch.id", "=", id)
    .where("batch.kind", "=", "import")
    .$if(scope.kind === "some", (query) => query.where("site.district", "in", districtsOf(scope)))
    .executeTakeFirst();
}

/** The imports of a scope's districts, latest first. What was only planned is left out. */
export function importsWithin(
  db: Kysely<Schema>,
  scope: Scope,
  most: number,
): Promise<NamedBatch[]> {
  return namedBatches(db)
    .where("batch.kind", "=", "import")
    .where("batch.state", "!=", "planned")
    .$if(scope.kind === "some", (query) => query.where("site.district", "in", districtsOf(scope)))
    .orderBy("batch.created_at", "desc")
    .orderBy("batch.id", "desc")
    .limit(most)
    .execute();
}

/** Which of several imports of one file counts: one that is in, then one on its way, then a mere plan. */
const FIRST: readonly string[] = ["done", "undoing", "importing", "failed", "planned"];

/** The import of the very same file into a wave that matters most. An undone one has forgotten its file. */
export async function importOfFile(
  db: Kysely<Schema>,
  wave: string,
  fileDigest: string,
): Promise<NamedBatch | undefined> {
  const batches = await namedBatches(db)
    .where("batch.wave", "=", wave)
    .where("batch.file_digest", "=", fileDigest)
    .where("batch.kind", "=", "import")
    .orderBy("batch.created_at", "desc")
    .orderBy("batch.id", "desc")
    .execute();
  return batches.sort((a, b) => FIRST.indexOf(a.state) - FIRST.indexOf(b.state))[0];
}

/** What somebody began and nobody finished. */
export function unfinishedImports(db: Kysely<Schema>): Promise<{ id: string; state: string }[]> {
  return db
    .selectFrom("batch")
    .select(["id", "state"])
    .where("kind", "=", "import")
    .where("state", "in", ["importing", "undoing"])
    .orderBy("created_at")
    .execute();
}

/** Files that some batch still needs: planned, being read, or to be tried again. */
export async function neededFiles(db: Kysely<Schema>): Promise<Set<string>> {
  const rows = await db
    .selectFrom("batch")
    .select("file_digest")
    .where("kind", "=", "import")
    .where("state", "in", ["planned", "importing", "failed"])
    .execute();
  return new Set(rows.map(({ file_digest }) => file_digest));
}

export async function putBatch(db: Kysely<Schema>, row: Insertable<BatchTable>): Promise<void> {
  await db.insertInto("batch").values(row).execute();
}

/**
 * Changes the plan of a batch that is still planned. With a `state` it is begun by the same write: a process
 * that starts after a kill goes on with it.
 *
 * @returns false where it is not planned any more
 */
export async function replan(
  db: Kysely<Schema>,
  id: string,
  change: { plan: string; source: string; state?: "importing" },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("batch")
    .set(change)
    .where("id", "=", id)
    .where("state", "=", "planned")
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Removes plans that were never carried out. @returns how many */
export async function removePlans(
  db: Kysely<Schema>,
  which: { id: string } | { createdBefore: string },
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("batch")
    .where("kind", "=", "import")
    .where("state", "=", "planned")
    .$if("id" in which, (query) => query.where("id", "=", "id" in which ? which.id : ""))
    .$if("createdBefore" in which, (query) =>
      query.where("created_at", "<", "createdBefore" in which ? which.createdBefore : ""),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/**
 * Takes a batch for one process: one statement, so that of two processes only one gets it. A batch whose
 * process has fallen silent is free again.
 *
 * @param from states in which it may be taken; it is then in state `to`
 * @param until ISO time up to which it is taken
 */
export async function claimBatch(
  db: Kysely<Schema>,
  id: string,
  claim: { by: string; now: string; until: string; from: BatchState[]; to: BatchState },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("batch")
    .set({ state: claim.to, claimed_by: claim.by, claimed_until: claim.until })
    .where("id", "=", id)
    .where("state", "in", claim.from)
    .where((eb) =>
      eb.or([
        eb("claimed_until", "is", null),
        eb("claimed_until", "<", claim.now),
        eb("claimed_by", "=", claim.by),
      ]),
    )
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Keeps a claim alive. @returns false where another process has it now */
export async function renewClaim(
  db: Kysely<Schema>,
  id: string,
  by: string,
  until: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("batch")
    .set({ claimed_until: until })
    .where("id", "=", id)
    .where("claimed_by", "=", by)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Ends the work on a batch and gives it free. */
export async function endBatch(
  db: Kysely<Schema>,
  id: string,
  by: string,
  end:
    | { state: "done" | "failed"; finished_at: string }
    | { state: "undone"; undone_at: string; file_digest: "" },
): Promise<void> {
  await db
    .updateTable("batch")
    .set({ ...end, claimed_by: null, claimed_until: null })
    .where("id", "=", id)
    .where("claimed_by", "=", by)
    .execute();
}

/** A batch's refusals in the order of the file. */
export function rejectionsOf(
  db: Kysely<Schema>,
  batch: string,
  most: number,
): Promise<BatchRejectionTable[]> {
  return db
    .selectFrom("batch_rejection")
    .selectAll()
    .where("batch", "=", batch)
    .orderBy("ordinal")
    .limit(most)
    .execute();
}

/** A batch's notices in the order of the file. */
export function noticesOf(db: Kysely<Schema>, batch: string, most: number) {
  return db
    .selectFrom("batch_notice")
    .selectAll()
    .where("batch", "=", batch)
    .orderBy("ordinal")
    .limit(most)
    .execute();
}

/** Code and name of every site: a file may write either. */
export function siteNames(db: Kysely<Schema>): Promise<{ code: string; name: string }[]> {
  return db.selectFrom("site").select(["code", "name"]).execute();
}

function districtsOf(scope: Scope): string[] {
  return scope.kind === "some" && scope.districts.length > 0 ? scope.districts : [""];
}
