import type { Kysely } from "kysely";
import { sql } from "kysely";
import { strictTables } from "./strict-tables.ts";

/** What looks odd, what a person decided about it, and which forms are not counted for it. */
export async function up(db: Kysely<unknown>, engine: "sqlite" | "postgres"): Promise<void> {
  const whole = engine === "sqlite" ? sql`integer` : sql`bigint`;
  const create = strictTables(db, engine);

  for (const column of ["wave", "site", "answers_mark"] as const)
    await db.schema.alterTable("trace").addColumn(column, "text").execute();
  await sql`update trace set
    wave = (select response.wave from response where response.id = trace.response),
    site = (select response.site from response where response.id = trace.response)`.execute(db);
  // Holds all that the checks of tablets ask for, so that they read nothing else.
  await sql`create index trace_at_tablet on trace
    (wave, device, quarter, site, seconds, answers_mark, response)
    where device is not null`.execute(db);
  // Clustered by the mark: equal texts lie side by side, and no order of arrival is kept.
  await create(
    "text_mark",
    (t) =>
      t
        .addColumn("wave", "text", (c) => c.notNull())
        .addColumn("question", "text", (c) => c.notNull())
        .addColumn("mark", "text", (c) => c.notNull())
        .addColumn("response", "text", (c) => c.notNull())
        .addPrimaryKeyConstraint("text_mark_pk", ["wave", "question", "mark", "response"]),
    true,
  );
  await db.schema.createIndex("text_mark_of").on("text_mark").column("response").execute();
  await db.schema
    .alterTable("repeated_sheet")
    .addColumn("differs", "integer", (c) => c.notNull().defaultTo(0))
    .execute();

  await create("review_decision", (t) =>
    t
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("wave", "text", (c) => c.notNull().references("wave.id"))
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("subject", "text", (c) => c.notNull())
      .addColumn("members", "text", (c) => c.notNull())
      .addColumn("forms", whole, (c) => c.notNull())
      .addColumn("not_counted", whole, (c) => c.notNull())
      .addColumn("reason", "text", (c) => c.notNull())
      .addColumn("words", "text")
      .addColumn("decided_by", "text")
      .addColumn("decided_at", "text", (c) => c.notNull())
      .addUniqueConstraint("review_decision_once", ["wave", "kind", "subject"]),
  );
  await create(
    "exclusion",
    (t) =>
      t
        .addColumn("response", "text", (c) => c.notNull())
        .addColumn("decision", "text", (c) => c.notNull().references("review_decision.id"))
        .addPrimaryKeyConstraint("exclusion_pk", ["response", "decision"]),
    true,
  );
  await db.schema.createIndex("exclusion_by_decision").on("exclusion").column("decision").execute();
  await create("not_counted_total", (t) =>
    t
      .addColumn("wave", "text", (c) => c.notNull().references("wave.id"))
      .addColumn("district", "text", (c) => c.notNull().references("district.code"))
      .addColumn("reason", "text", (c) => c.notNull())
      .addColumn("forms", whole, (c) => c.notNull())
      .addPrimaryKeyConstraint("not_counted_total_pk", ["wave", "district", "reason"]),
  );
  await db.schema.alterTable("release").addColumn("not_counted", "text").execute();
}
