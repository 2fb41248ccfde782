import type { Kysely } from "kysely";
import { sql } from "kysely";
import { strictTables } from "./strict-tables.ts";

/** Lists on which answers were only counted, their former versions, and what is published of them. */
export async function up(db: Kysely<unknown>, engine: "sqlite" | "postgres"): Promise<void> {
  const create = strictTables(db, engine);

  await create("count_sheet", (t) =>
    t
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("wave", "text", (c) => c.notNull().references("wave.id"))
      .addColumn("site", "text", (c) => c.notNull().references("site.code"))
      .addColumn("day", "text", (c) => c.notNull())
      .addColumn("counted_by", "text", (c) => c.notNull())
      .addColumn("counts", "text", (c) => c.notNull())
      .addColumn("digest", "text", (c) => c.notNull())
      .addColumn("file_name", "text")
      .addColumn("file_digest", "text")
      .addColumn("revision", "integer", (c) => c.notNull())
      .addColumn("entered_by", "text")
      .addColumn("entered_at", "text", (c) => c.notNull())
      .addColumn("withdrawn_by", "text")
      .addColumn("withdrawn_at", "text")
      .addColumn("withdrawn_reason", "text"),
  );
  await create("count_sheet_revision", (t) =>
    t
      .addColumn("count_sheet", "text", (c) => c.notNull().references("count_sheet.id"))
      .addColumn("revision", "integer", (c) => c.notNull())
      .addColumn("day", "text", (c) => c.notNull())
      .addColumn("counted_by", "text", (c) => c.notNull())
      .addColumn("counts", "text", (c) => c.notNull())
      .addColumn("at", "text", (c) => c.notNull())
      .addColumn("actor", "text")
      .addColumn("reason", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("count_sheet_revision_pk", ["count_sheet", "revision"]),
  );
  await create("count_sheet_release", (t) =>
    t
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("wave", "text", (c) => c.notNull().references("wave.id"))
      .addColumn("district", "text", (c) => c.notNull().references("district.code"))
      .addColumn("number", "integer", (c) => c.notNull())
      .addColumn("made_at", "text", (c) => c.notNull())
      .addColumn("made_by", "text")
      .addColumn("sums", engine === "postgres" ? sql`bytea` : sql`blob`, (c) => c.notNull())
      .addColumn("fingerprint", "text", (c) => c.notNull())
      .addUniqueConstraint("count_sheet_release_number", ["wave", "district", "number"]),
  );
  await db.schema
    .createIndex("count_sheet_by_wave")
    .on("count_sheet")
    .columns(["wave", "site"])
    .execute();
}
