import type { Transaction } from "kysely";
import * as v from "valibot";
import type { Schema } from "../schema.ts";

/** What a batch's plan knows of single forms; whatever else is in it stays as it is. */
const Plan = v.looseObject({
  contradictions: v.array(v.unknown()),
  decisions: v.array(v.unknown()),
});

/** How many fields of a second reading differed, without what was read in them. */
const Differences = v.array(
  v.object({ question: v.string(), fields: v.number(), differences: v.number() }),
);

/**
 * Forgets what still leads from a wave's numbers on paper to answers: forms with other answers and what was
 * decided about them, refused cells, what was read a second time. How many fields differed stays.
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
  const seconds = await tx
    .selectFrom("second_entry")
    .innerJoin("stack", "stack.id", "second_entry.stack")
    .select(["second_entry.stack", "number", "scope", "result"])
    .where("stack.wave", "=", wave)
    .execute();
  for (const { stack, number, scope, result } of seconds)
    await tx
      .updateTable("second_entry")
      .set({
        reading: null,
        result: result && JSON.stringify(v.parse(Differences, JSON.parse(result))),
      })
      .where("stack", "=", stack)
      .where("number", "=", number)
      .where("scope", "=", scope)
      .execute();
}
