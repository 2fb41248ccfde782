import type { Kysely } from "kysely";
import { sql } from "kysely";

/** The form that a person is typing a second time, as it stands: nothing of it is lost with the power. */
export async function up(db: Kysely<unknown>, engine: "sqlite" | "postgres"): Promise<void> {
  const table = db.schema
    .createTable("second_draft")
    .addColumn("stack", "text", (c) => c.notNull().references("stack.id"))
    .addColumn("account", "text", (c) => c.notNull().references("account.id"))
    .addColumn("scope", "text", (c) => c.notNull())
    .addColumn("number", "text", (c) => c.notNull())
    .addColumn("draft", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("second_draft_pk", ["stack", "account", "scope"]);
  await (engine === "postgres" ? table : table.modifyEnd(sql`strict`)).execute();
}
