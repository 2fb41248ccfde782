import type { Kysely } from "kysely";
import { strictTables } from "./strict-tables.ts";

/** Corrections of what was accepted, and the rows a file was refused, to be mended. */
export async function up(db: Kysely<unknown>, engine: "sqlite" | "postgres"): Promise<void> {
  const create = strictTables(db, engine);

  // Clustered by random ids: no table tells in which order things came.
  await create(
    "response_revision",
    (t) =>
      t
        .addColumn("response", "text", (c) => c.notNull())
        .addColumn("revision", "integer", (c) => c.notNull())
        .addColumn("answers", "text", (c) => c.notNull())
        .addColumn("answers_digest", "text", (c) => c.notNull())
        .addColumn("at", "text")
        .addColumn("actor", "text")
        .addColumn("reason", "text")
        .addColumn("batch", "text")
        .addPrimaryKeyConstraint("response_revision_pk", ["response", "revision"]),
    true,
  );
  await create(
    "free_text_before",
    (t) =>
      t
        .addColumn("response", "text", (c) => c.notNull())
        .addColumn("revision", "integer", (c) => c.notNull())
        .addColumn("question", "text", (c) => c.notNull())
        .addColumn("kind", "text", (c) => c.notNull())
        .addColumn("body", "text", (c) => c.notNull())
        .addPrimaryKeyConstraint("free_text_before_pk", [
          "response",
          "revision",
          "question",
          "kind",
        ]),
    true,
  );
  await create(
    "batch_reject",
    (t) =>
      t
        .addColumn("batch", "text", (c) => c.notNull())
        .addColumn("row", "integer", (c) => c.notNull())
        .addColumn("cells", "text", (c) => c.notNull())
        .addPrimaryKeyConstraint("batch_reject_pk", ["batch", "row"]),
    true,
  );
  await db.schema
    .createIndex("response_revision_by_batch")
    .on("response_revision")
    .column("batch")
    .execute();
  await db.schema
    .alterTable("batch")
    .addColumn("corrected", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
}
