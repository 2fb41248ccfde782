import { BatchMoved } from "../../db/intake/arrival.ts";
import type { NamedBatch } from "../../db/queries/batches.ts";
import { endBatch, importById, siteNames } from "../../db/queries/batches.ts";
import { keepable } from "../../surveys/import/rejects.ts";
import type { NotData } from "../../surveys/import/row-codes.ts";
import { record } from "../access/record.ts";
import type { Context } from "../context.ts";
import type { Chunk } from "./chunk.ts";
import { arrivalsOf } from "./chunk.ts";
import { chunksOf } from "./chunk-source.ts";
import type { Claim } from "./claim.ts";
import { withClaim } from "./claim.ts";
import { forgetUnneeded } from "./forget-unneeded.ts";
import { isKept } from "./kept-file.ts";
import type { ReadJob } from "./read-job.ts";
import type { Decision } from "./stored-plan.ts";
import { readJobOf, storedPlan } from "./stored-plan.ts";
import { takeDecisions } from "./take-decisions.ts";

/** How far an import has come. */
export type ImportProgress = { rowsRead: number; bytes: number; fileBytes: number };

export type ImportRun =
  | { kind: "done"; batch: NamedBatch; notData: NotData[] }
  /** Another process reads it in, or it is not to be read in any more. */
  | { kind: "busy" }
  | { kind: "file-gone" };

/**
 * Reads a planned or interrupted batch in to its end: chunk by chunk, each with its progress in one
 * transaction, so that a killed import goes on exactly where it stopped.
 *
 * @param patient wait for the claim of a process that was killed
 */
export async function runImport(
  context: Context,
  id: string,
  {
    patient,
    onProgress = () => {},
  }: { patient: boolean; onProgress?: (progress: ImportProgress) => void },
): Promise<ImportRun> {
  const run = await withClaim(
    context,
    id,
    { from: ["planned", "failed", "importing"], to: "importing", patient },
    async (claim): Promise<ImportRun> => {
      try {
        return await readIn(context, id, claim, onProgress);
      } catch (error) {
        if (error instanceof BatchMoved) return { kind: "busy" };
        const finished_at = context.now().toISOString();
        await endBatch(context.database.kysely, id, claim.by, { state: "failed", finished_at });
        throw error;
      }
    },
  );
  return run === "busy" ? { kind: "busy" } : run;
}

async function readIn(
  context: Context,
  id: string,
  claim: Claim,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportRun> {
  const { kysely } = context.database;
  const batch = await importById(kysely, id);
  if (!batch) throw new Error(`no import ${id}`);
  if (!(await isKept(context.settings, batch.file_digest))) {
    const finished_at = context.now().toISOString();
    await endBatch(kysely, id, claim.by, { state: "failed", finished_at });
    return { kind: "file-gone" };
  }
  // The writer needs the size of the wave's counts.
  await context.waves.formOf(batch.wave);
  const stored = storedPlan(batch);
  const job = readJobOf(context, batch, stored, await siteNames(kysely));
  const notData: NotData[] = [];
  let rowsRead = batch.rows_read;
  for await (const chunk of chunksOf(context.settings, job)) {
    if (!claim.holds()) return { kind: "busy" };
    await store(context, batch, chunk, job, stored.decisions);
    for (const entry of chunk.notData) notData.push(entry);
    rowsRead += chunk.rowsRead;
    onProgress({ rowsRead, bytes: chunk.bytes, fileBytes: stored.fileBytes });
  }
  const done = await finish(context, id, claim);
  return { kind: "done", batch: done, notData };
}

async function store(
  context: Context,
  batch: NamedBatch,
  chunk: Chunk,
  job: ReadJob,
  decisions: readonly Decision[],
): Promise<void> {
  const { after, position, rowsRead, rejectedRows, rejections, notices, forms } = chunk;
  const rejects = chunk.rejects.map(({ row, cells }) => ({
    row,
    cells: JSON.stringify(keepable(cells, job.plan)),
  }));
  const arrivals = arrivalsOf(forms, job);
  const corrected =
    decisions.length > 0 ? await takeDecisions(context, batch, arrivals, forms.rows, decisions) : 0;
  await context.intake.store(arrivals, {
    batch: batch.id,
    after,
    position,
    rowsRead,
    rejectedRows,
    rejections,
    notices,
    rejects,
    corrected,
  });
}

async function finish(context: Context, id: string, claim: Claim): Promise<NamedBatch> {
  const { kysely } = context.database;
  const finished_at = context.now().toISOString();
  const batch = await kysely.transaction().execute(async (tx) => {
    await endBatch(tx, id, claim.by, { state: "done", finished_at });
    const done = await importById(tx, id);
    if (!done) throw new Error(`no import ${id}`);
    const { accepted, already_there, contradicting, rejected, wave, site } = done;
    await record(context, tx, done.created_by, "import.done", done.file_name, {
      batch: id,
      wave,
      site,
      accepted,
      alreadyThere: already_there,
      contradicting,
      rejected,
    });
    return done;
  });
  await forgetUnneeded(context, batch.file_digest);
  return batch;
}
