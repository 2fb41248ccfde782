import type { Transaction } from "kysely";
import type { Schema } from "../schema.ts";
import { revertCorrections } from "./corrections.ts";
import { holdPlacesOf } from "./leaving-groups.ts";
import type { Recounting } from "./removal.ts";
import { removeContents } from "./removal.ts";
import { forgetFileOfStack } from "./stack-files.ts";
import { removeEmptyCells } from "./tally.ts";

export type UndoStep =
  | { kind: "removed"; responses: number; reverted: number }
  | { kind: "frozen" }
  | { kind: "lost" };

/**
 * Takes back a piece of a batch: identities, responses, words, traces and what they added to the tally;
 * then what it has corrected in others.
 * One transaction is one step; repeated until nothing is left, it goes on where a killed process stopped.
 *
 * @param claim by whom the batch is taken and until when it stays so; locks the batch's row
 * @returns frozen: the wave was closed meanwhile · lost: another process has the batch
 */
export async function undoStep(
  tx: Transaction<Schema>,
  batch: { id: string; wave: string; source: string },
  claim: { by: string; until: string },
  most: number,
  recounting: Recounting,
  engine: "sqlite" | "postgres",
): Promise<UndoStep> {
  const { numUpdatedRows } = await tx
    .updateTable("batch")
    .set({ claimed_until: claim.until })
    .where("id", "=", batch.id)
    .where("state", "=", "undoing")
    .where("claimed_by", "=", claim.by)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) return { kind: "lost" };
  // SQLite lets one write at a time; PostgreSQL makes a freeze wait for this step, or us for the freeze.
  const wave = await tx
    .selectFrom("wave")
    .select("frozen_at")
    .where("id", "=", batch.wave)
    .$if(engine === "postgres", (query) => query.forShare())
    .executeTakeFirstOrThrow();
  if (wave.frozen_at !== null) return { kind: "frozen" };
  const identities = await tx
    .selectFrom("identity")
    .select(["external_id", "response"])
    .where("wave", "=", batch.wave)
    .where("source", "=", batch.source)
    .where("batch", "=", batch.id)
    .limit(most)
    .execute();
  if (identities.length > 0) {
    const responses = identities.map(({ response }) => response);
    await holdPlacesOf(tx, responses);
    await tx
      .deleteFrom("identity")
      .where("wave", "=", batch.wave)
      .where("source", "=", batch.source)
      .where(
        "external_id",
        "in",
        identities.map(({ external_id }) => external_id),
      )
      .execute();
    await removeContents(tx, responses, recounting, "undone");
    return { kind: "removed", responses: identities.length, reverted: 0 };
  }
  const reverted = await revertCorrections(tx, batch.id, most, recounting);
  if (reverted === 0) {
    await removeEmptyCells(tx, batch.wave);
    // Refusals quote cells of a file that is no longer in.
    await tx.deleteFrom("batch_rejection").where("batch", "=", batch.id).execute();
    await tx.deleteFrom("batch_notice").where("batch", "=", batch.id).execute();
    await tx.deleteFrom("batch_reject").where("batch", "=", batch.id).execute();
    await forgetFileOfStack(tx, batch.id);
  }
  return { kind: "removed", responses: 0, reverted };
}
