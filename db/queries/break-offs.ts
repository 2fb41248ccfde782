import type { Kysely } from "kysely";
import type { Scope } from "../../surveys/wire/account.ts";
import type { BreakOffTable, Schema } from "../schema.ts";
import { districtsNamed } from "./choices.ts";

/** Keeps a break-off once. The device makes its id: sending it again changes nothing. */
export async function storeBreakOff(
  db: Kysely<Schema>,
  row: BreakOffTable,
): Promise<"stored" | "repeated"> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("break_off")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n ? "stored" : "repeated";
}

/** How many broke off per wave and site, within a scope's districts. */
export async function breakOffs(
  db: Kysely<Schema>,
  scope: Scope,
): Promise<{ wave: string; site: string; count: number }[]> {
  const rows = await db
    .selectFrom("break_off")
    .innerJoin("site", "site.code", "break_off.site")
    .select(["break_off.wave", "break_off.site"])
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .$if(scope.kind === "some", (query) =>
      query.where("site.district", "in", districtsNamed(scope)),
    )
    .groupBy(["break_off.wave", "break_off.site"])
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}
