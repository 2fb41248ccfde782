import type { UndoStep } from "../../db/queries/batch-undo.ts";
import { undoStep } from "../../db/queries/batch-undo.ts";
import { endBatch, importById } from "../../db/queries/batches.ts";
import { record } from "../access/record.ts";
import { formOf } from "../catalogue/catalogue.ts";
import { recountingOf } from "../catalogue/recounting.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-response.ts";
import type { Claim } from "./claim.ts";
import { withClaim } from "./claim.ts";
import { forgetUnneeded } from "./forget-unneeded.ts";

/** Responses taken back in one transaction. */
const STEP = 2000;

/**
 * Takes an import back as one, exactly: tally, responses, words, traces, identities; then the file is
 * forgotten, so that the mended file goes in as new. Safe to repeat: it goes on where it stopped.
 *
 * @param actor the account's id, null at the command line
 * @param patient wait for the claim of a process that was killed
 * @returns how many responses were taken back in this call
 * @throws {ProblemError} import.unknown, import.wrong-state, import.busy, wave.frozen
 */
export async function undoBatch(
  context: Context,
  id: string,
  actor: string | null,
  { patient = false }: { patient?: boolean } = {},
): Promise<{ batch: string; responses: number }> {
  const batch = await importById(context.database.kysely, id);
  if (!batch) throw new ProblemError("import.unknown", id);
  if (batch.frozenAt !== null) throw new ProblemError("wave.frozen", batch.waveName);
  if (batch.state === "planned" || batch.state === "undone")
    throw new ProblemError("import.wrong-state", id);
  const undone = await withClaim(
    context,
    id,
    { from: ["done", "failed", "importing", "undoing"], to: "undoing", patient },
    (claim) => takeBack(context, batch, claim, actor),
  );
  if (undone === "busy") throw new ProblemError("import.busy", id);
  return { batch: id, responses: undone };
}

async function takeBack(
  context: Context,
  batch: NonNullable<Awaited<ReturnType<typeof importById>>>,
  claim: Claim,
  actor: string | null,
): Promise<number> {
  const { database } = context;
  const form = formOf(context.catalogue, batch.questionnaire, batch.version);
  const recounting = recountingOf(new Map([[batch.wave, form]]));
  let responses = 0;
  let step: UndoStep;
  do {
    step = await database.kysely
      .transaction()
      .execute((tx) =>
        undoStep(
          tx,
          batch,
          { by: claim.by, until: claim.until() },
          STEP,
          recounting,
          database.engine,
        ),
      );
    if (step.kind === "lost") throw new ProblemError("import.busy", batch.id);
    if (step.kind === "frozen") {
      // What is still in has been counted for good.
      const finished_at = context.now().toISOString();
      await endBatch(database.kysely, batch.id, claim.by, { state: "done", finished_at });
      throw new ProblemError("wave.frozen", batch.waveName);
    }
    responses += step.responses;
    await new Promise((turn) => setImmediate(turn));
  } while (step.responses + step.reverted > 0);
  await database.kysely.transaction().execute(async (tx) => {
    const undone_at = context.now().toISOString();
    await endBatch(tx, batch.id, claim.by, { state: "undone", undone_at, file_digest: "" });
    const { id, wave, site, accepted } = batch;
    await record(context, tx, actor, "import.undone", batch.file_name, {
      batch: id,
      wave,
      site,
      responses: accepted,
    });
  });
  await forgetUnneeded(context, batch.file_digest);
  return responses;
}
