import type { Kysely } from "kysely";
import type { Schema } from "../schema.ts";

/**
 * What changes with everything that can make something in a wave look odd, or settle it: as long as it is
 * the same, nothing has. Arrivals raise the number of counted responses, a file that is being read in the
 * number of its rows; whatever else happens to forms, and what people decide, is written into the log.
 * It costs the same however many responses there are.
 *
 * @returns undefined while a file is being taken back: that is logged only at its end
 */
export async function reviewStamp(db: Kysely<Schema>, wave: string): Promise<string | undefined> {
  const batches = await db
    .selectFrom("batch")
    .select(["rows_read", "state"])
    .where("wave", "=", wave)
    .execute();
  if (batches.some(({ state }) => state === "undoing")) return undefined;
  const { counted } = await db
    .selectFrom("tally_margin")
    .select((eb) => eb.fn.sum<number | string | null>("responses").as("counted"))
    .where("wave", "=", wave)
    .executeTakeFirstOrThrow();
  const { logged } = await db
    .selectFrom("audit_event")
    .select((eb) => eb.fn.countAll<number | string>().as("logged"))
    .executeTakeFirstOrThrow();
  const read = batches.reduce((sum, { rows_read }) => sum + rows_read, 0);
  return [counted ?? 0, logged, read].join(" ");
}
