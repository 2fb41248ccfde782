import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Table } from "./strict-tables.ts";
import { strictTables } from "./strict-tables.ts";

/** What people wrote, sorted into codes by two people; what is published of it; and single quotes. */
export async function up(db: Kysely<unknown>, engine: "sqlite" | "postgres"): Promise<void> {
  const create = strictTables(db, engine);
  const ofQuestion = (table: Table) =>
    table
      .addColumn("wave", "text", (c) => c.notNull().references("wave.id"))
      .addColumn("question", "text", (c) => c.notNull())
      .addColumn("kind", "text", (c) => c.notNull());

  await create("codebook", (t) =>
    ofQuestion(t)
      .addColumn("shown_at", "text")
      .addColumn("shown_by", "text")
      .addPrimaryKeyConstraint("codebook_pk", ["wave", "question", "kind"]),
  );
  await create("code", (t) =>
    ofQuestion(t)
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("belongs", "text", (c) => c.notNull())
      .addColumn("not_belongs", "text", (c) => c.notNull())
      .addColumn("example", "text", (c) => c.notNull())
      .addColumn("merged_into", "text")
      .addColumn("retired", "integer", (c) => c.notNull())
      .addColumn("taken_from", "text")
      .addColumn("created_by", "text")
      .addColumn("created_at", "text", (c) => c.notNull()),
  );
  await db.schema
    .createIndex("code_of_book")
    .on("code")
    .columns(["wave", "question", "kind"])
    .execute();
  await create("code_change", (t) =>
    t
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("code", "text", (c) => c.notNull().references("code.id"))
      .addColumn("change", "text", (c) => c.notNull())
      .addColumn("other", "text")
      .addColumn("before", "text")
      .addColumn("reason", "text")
      .addColumn("actor", "text")
      .addColumn("at", "text", (c) => c.notNull()),
  );
  await db.schema.createIndex("code_change_of").on("code_change").column("code").execute();
  // Its own random ids, and clustered by them: neither an order of arrival nor a way to the other answers.
  await create(
    "coded_text",
    (t) =>
      t
        .addColumn("id", "text", (c) => c.primaryKey().notNull())
        .addColumn("response", "text", (c) => c.notNull())
        .addColumn("question", "text", (c) => c.notNull())
        .addColumn("kind", "text", (c) => c.notNull())
        .addColumn("drawn", "integer", (c) => c.notNull())
        .addColumn("compared", "integer", (c) => c.notNull())
        .addUniqueConstraint("coded_text_once", ["response", "question", "kind"]),
    true,
  );
  await create(
    "coding",
    (t) =>
      t
        .addColumn("text", "text", (c) =>
          c.notNull().references("coded_text.id").onDelete("cascade"),
        )
        .addColumn("round", "text", (c) => c.notNull())
        .addColumn("coder", "text", (c) => c.notNull())
        .addColumn("state", "text", (c) => c.notNull())
        .addColumn("codes", "text", (c) => c.notNull())
        .addColumn("how", "text")
        .addColumn("reason", "text")
        .addPrimaryKeyConstraint("coding_pk", ["text", "round"]),
    true,
  );
  await create("coded_release", (t) =>
    ofQuestion(t)
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("district", "text", (c) => c.notNull().references("district.code"))
      .addColumn("number", "integer", (c) => c.notNull())
      .addColumn("made_at", "text", (c) => c.notNull())
      .addColumn("made_by", "text")
      .addColumn("codes", "text", (c) => c.notNull())
      .addColumn("sums", engine === "postgres" ? sql`bytea` : sql`blob`, (c) => c.notNull())
      .addColumn("fingerprint", "text", (c) => c.notNull())
      .addUniqueConstraint("coded_release_number", [
        "wave",
        "question",
        "kind",
        "district",
        "number",
      ]),
  );
  await create("quote", (t) =>
    ofQuestion(t)
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("district", "text", (c) => c.notNull().references("district.code"))
      .addColumn("text", "text")
      .addColumn("body", "text", (c) => c.notNull())
      .addColumn("warning", "text")
      .addColumn("state", "text", (c) => c.notNull())
      .addColumn("proposed_by", "text", (c) => c.notNull())
      .addColumn("proposed_at", "text", (c) => c.notNull())
      .addColumn("decided_by", "text")
      .addColumn("decided_at", "text")
      .addColumn("taken_back_by", "text")
      .addColumn("taken_back_at", "text"),
  );
  await db.schema
    .createIndex("quote_of_book")
    .on("quote")
    .columns(["wave", "question", "kind"])
    .execute();
  await db.schema.createIndex("quote_of_text").on("quote").column("text").execute();
  await create("topic_origin", (t) =>
    ofQuestion(t)
      .addColumn("topic", "text", (c) => c.primaryKey().references("local_topic.id"))
      .addColumn("code", "text", (c) => c.notNull().references("code.id"))
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("actor", "text")
      .addColumn("at", "text", (c) => c.notNull()),
  );
}
