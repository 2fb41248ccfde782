import type { Kysely } from "kysely";
import { strictTables } from "./strict-tables.ts";

/** Stacks of paper with their numbers, what is being typed at this moment, and second entries. */
export async function up(db: Kysely<unknown>, engine: "sqlite" | "postgres"): Promise<void> {
  const create = strictTables(db, engine);

  await create("stack", (t) =>
    t
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("wave", "text", (c) => c.notNull().references("wave.id"))
      .addColumn("site", "text", (c) => c.notNull().references("site.code"))
      .addColumn("day", "text", (c) => c.notNull())
      .addColumn("language", "text", (c) => c.notNull())
      .addColumn("declared", "integer", (c) => c.notNull())
      .addColumn("opened_by", "text")
      .addColumn("opened_at", "text", (c) => c.notNull())
      .addColumn("closed_by", "text")
      .addColumn("closed_at", "text")
      .addColumn("kept_balance", "text"),
  );
  await create("stack_sheet", (t) =>
    t
      .addColumn("stack", "text", (c) => c.notNull().references("stack.id"))
      .addColumn("number", "text", (c) => c.notNull())
      .addColumn("how", "text", (c) => c.notNull())
      .addColumn("reason", "text")
      .addColumn("actor", "text")
      .addColumn("at", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("stack_sheet_pk", ["stack", "number"]),
  );
  await create("stack_file", (t) =>
    t
      .addColumn("batch", "text", (c) => c.primaryKey())
      .addColumn("stack", "text", (c) => c.notNull().references("stack.id")),
  );
  await create("repeated_sheet", (t) =>
    t
      .addColumn("batch", "text", (c) => c.notNull())
      .addColumn("number", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("repeated_sheet_pk", ["batch", "number"]),
  );
  await create("sheet_draft", (t) =>
    t
      .addColumn("stack", "text", (c) => c.notNull().references("stack.id"))
      .addColumn("account", "text", (c) => c.notNull().references("account.id"))
      .addColumn("draft", "text")
      .addColumn("pace", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("sheet_draft_pk", ["stack", "account"]),
  );
  await create("second_entry", (t) =>
    t
      .addColumn("stack", "text", (c) => c.notNull().references("stack.id"))
      .addColumn("number", "text", (c) => c.notNull())
      .addColumn("scope", "text", (c) => c.notNull())
      .addColumn("drawn_at", "text", (c) => c.notNull())
      .addColumn("typed_by", "text")
      .addColumn("typed_at", "text")
      .addColumn("reading", "text")
      .addColumn("result", "text")
      .addColumn("decided_by", "text")
      .addColumn("decided_at", "text")
      .addPrimaryKeyConstraint("second_entry_pk", ["stack", "number", "scope"]),
  );
  for (const [table, column] of [
    ["stack", "wave"],
    ["stack_sheet", "number"],
    ["stack_file", "stack"],
  ] as const)
    await db.schema.createIndex(`${table}_by_${column}`).on(table).column(column).execute();
}
