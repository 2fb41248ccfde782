import type { Kysely } from "kysely";
import { strictTables } from "./strict-tables.ts";

/** Tablets, break-offs, handovers to a phone, languages on trial, interviewers' notes. */
export async function up(db: Kysely<unknown>, engine: "sqlite" | "postgres"): Promise<void> {
  const create = strictTables(db, engine);

  await create("device", (t) =>
    t
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("site", "text", (c) => c.notNull().references("site.code"))
      .addColumn("setup", "text", (c) => c.notNull())
      .addColumn("pin_salt", "text", (c) => c.notNull())
      .addColumn("pin_rounds", "integer", (c) => c.notNull())
      .addColumn("pin_hash", "text", (c) => c.notNull())
      .addColumn("pin_failures", "integer", (c) => c.notNull().defaultTo(0))
      .addColumn("pin_locked_until", "text")
      .addColumn("code_digest", "text", (c) => c.unique())
      .addColumn("code_expires_at", "text")
      .addColumn("key_digest", "text", (c) => c.unique())
      .addColumn("created_at", "text", (c) => c.notNull())
      .addColumn("revoked_at", "text")
      .addColumn("last_seen_at", "text")
      .addColumn("report", "text"),
  );
  await create("device_site", (t) =>
    t
      .addColumn("device", "text", (c) => c.notNull().references("device.id"))
      .addColumn("site", "text", (c) => c.notNull().references("site.code"))
      .addColumn("since", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("device_site_pk", ["device", "site"]),
  );
  await create("break_off", (t) =>
    t
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("wave", "text", (c) => c.notNull().references("wave.id"))
      .addColumn("site", "text", (c) => c.notNull().references("site.code"))
      .addColumn("mode", "text", (c) => c.notNull())
      .addColumn("day", "text", (c) => c.notNull())
      .addColumn("question", "text", (c) => c.notNull()),
  );
  await create("handover", (t) =>
    t
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("device", "text", (c) => c.notNull().references("device.id"))
      .addColumn("response", "text", (c) => c.notNull())
      .addColumn("key", "text")
      .addColumn("ticket_digest", "text", (c) => c.unique())
      .addColumn("created_at", "text", (c) => c.notNull())
      .addColumn("claimed_at", "text"),
  );
  await create("offered_draft", (t) =>
    t
      .addColumn("language", "text", (c) => c.primaryKey())
      .addColumn("switched_on_at", "text", (c) => c.notNull()),
  );
  await create("interview_note", (t) =>
    t
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("wave", "text", (c) => c.notNull().references("wave.id"))
      .addColumn("site", "text", (c) => c.notNull().references("site.code"))
      .addColumn("day", "text", (c) => c.notNull())
      .addColumn("body", "text", (c) => c.notNull()),
  );
  for (const [table, column] of [
    ["break_off", "wave"],
    ["interview_note", "wave"],
    ["device", "site"],
  ] as const)
    await db.schema.createIndex(`${table}_by_${column}`).on(table).column(column).execute();
}
