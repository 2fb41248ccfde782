import type { Transaction } from "kysely";
import * as v from "valibot";
import type { Schema } from "../schema.ts";

/** What a batch's plan knows of single forms; whatever else is in it stays as it is. */
const Plan = v.looseObject({
  contradictions: v.array(v.unknown()),
  decisions: v.array(v.unknown()),
});

/**
 * Forgets what still leads from a wave's numbers on paper to answers: forms with other answers and what was
 * decided about them, refused cells, and second readings nobody has decided about.
 */
export async function forgetPaperTraces(tx: Transaction<Schema>, wave: string): Promise<void> {
  const batches = await tx
    .selectFrom("batch")
    .select(["id", "plan"])
    .where("wave", "=", wave)
    .execute();
  for (const { id, plan } of batches) {
    const read = v.safeParse(Plan, JSON.parse(plan));
    if (!read.success) continue;
    const { contradictions, decisions } = read.output;
    if (contradictions.length === 0 && decisions.length === 0) continue;
    const cut = JSON.stringify({ ...read.output, contradictions: [], decisions: [] });
    await tx.updateTable("batch").set({ plan: cut }).where("id", "=", id).execute();
  }
  await tx
    .updateTable("batch_rejection")
    .set({ value: null })
    .where("batch", "in", (eb) => eb.selectFrom("batch").select("id").where("wave", "=", wave))
    .where("value", "is not", null)
    .execute();
  await tx
    .updateTable("second_entry")
    .set({ reading: null })
    .where("stack", "in", (eb) => eb.selectFrom("stack").select("id").where("wave", "=", wave))
    .where("reading", "is not", null)
    .execute();
}
