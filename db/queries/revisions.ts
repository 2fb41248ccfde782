import type { Transaction } from "kysely";
import type { Schema } from "../schema.ts";

/** Whether a batch has corrected a response. */
export async function isCorrectedBy(
  tx: Transaction<Schema>,
  response: string,
  batch: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom("response_revision")
    .select("revision")
    .where("response", "=", response)
    .where("batch", "=", batch)
    .executeTakeFirst();
  return row !== undefined;
}

/** Forgets what responses said before they were corrected, together with the responses themselves. */
export async function removeRevisions(
  tx: Transaction<Schema>,
  responses: readonly string[],
): Promise<void> {
  await tx.deleteFrom("response_revision").where("response", "in", responses).execute();
  await tx.deleteFrom("free_text_before").where("response", "in", responses).execute();
}

/**
 * Forgets who corrected the responses of a wave, when, why and by which file. What they said before stays;
 * who did it stands in the log, under the number on the paper, from which nothing may lead here any more.
 */
export async function forgetCorrectors(tx: Transaction<Schema>, wave: string): Promise<void> {
  await tx
    .updateTable("response_revision")
    .set({ at: null, actor: null, reason: null, batch: null })
    .where("response", "in", (eb) =>
      eb.selectFrom("response").select("id").where("wave", "=", wave),
    )
    .execute();
}
