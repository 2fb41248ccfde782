import type { Kysely, Transaction } from "kysely";
import type { BatchRejectTable, Schema } from "../schema.ts";

/** A batch's refused rows in the order of the file. */
export function rejectsOf(db: Kysely<Schema>, batch: string): Promise<BatchRejectTable[]> {
  return db
    .selectFrom("batch_reject")
    .selectAll()
    .where("batch", "=", batch)
    .orderBy("row")
    .execute();
}

/** Forgets the refused rows of a wave's files: nothing can be mended any more once it is frozen. */
export async function forgetRejects(tx: Transaction<Schema>, wave: string): Promise<void> {
  await tx
    .deleteFrom("batch_reject")
    .where("batch", "in", (eb) => eb.selectFrom("batch").select("id").where("wave", "=", wave))
    .execute();
}
