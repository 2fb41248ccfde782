import type { Kysely } from "kysely";
import { sql } from "kysely";
import { strictTables } from "./strict-tables.ts";

/** The first tables. Frozen once shipped: no imports from the application, portable types only. */
export async function up(db: Kysely<unknown>, engine: "sqlite" | "postgres"): Promise<void> {
  const bytes = engine === "sqlite" ? sql`blob` : sql`bytea`;
  const whole = engine === "sqlite" ? sql`integer` : sql`bigint`;
  const create = strictTables(db, engine);

  await create("setting", (t) =>
    t
      .addColumn("key", "text", (c) => c.primaryKey())
      .addColumn("value", "text", (c) => c.notNull()),
  );
  await create("questionnaire_version", (t) =>
    t
      .addColumn("questionnaire", "text", (c) => c.notNull())
      .addColumn("version", "integer", (c) => c.notNull())
      .addColumn("meaning", "text", (c) => c.notNull())
      .addColumn("structure", "text", (c) => c.notNull())
      .addColumn("published_at", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("questionnaire_version_pk", ["questionnaire", "version"]),
  );
  await create("wording", (t) =>
    t
      .addColumn("fingerprint", "text", (c) => c.notNull())
      .addColumn("questionnaire", "text", (c) => c.notNull())
      .addColumn("version", "integer", (c) => c.notNull())
      .addColumn("language", "text", (c) => c.notNull())
      .addColumn("texts", "text", (c) => c.notNull())
      .addColumn("first_seen_at", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("wording_pk", ["fingerprint", "questionnaire", "version"]),
  );

  await create("district", (t) =>
    t
      .addColumn("code", "text", (c) => c.primaryKey())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("pilot", "integer", (c) => c.notNull())
      .addColumn("active", "integer", (c) => c.notNull())
      .addColumn("population", "text"),
  );
  await create("site", (t) =>
    t
      .addColumn("code", "text", (c) => c.primaryKey())
      .addColumn("district", "text", (c) => c.notNull().references("district.code"))
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("address", "text")
      .addColumn("active", "integer", (c) => c.notNull()),
  );
  await create("local_topic", (t) =>
    t
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("district", "text", (c) => c.notNull().references("district.code"))
      .addColumn("code", "text", (c) => c.notNull())
      .addColumn("label", "text", (c) => c.notNull())
      .addColumn("description", "text")
      .addColumn("origin", "text", (c) => c.notNull())
      .addColumn("created_at", "text", (c) => c.notNull())
      .addUniqueConstraint("local_topic_once", ["district", "code"]),
  );
  await create("wave", (t) =>
    t
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("questionnaire", "text", (c) => c.notNull())
      .addColumn("version", "integer", (c) => c.notNull())
      .addColumn("starts_on", "text", (c) => c.notNull())
      .addColumn("ends_on", "text", (c) => c.notNull())
      .addColumn("rules", "text", (c) => c.notNull())
      .addColumn("dimensions", "text", (c) => c.notNull())
      .addColumn("created_at", "text", (c) => c.notNull())
      .addColumn("frozen_at", "text")
      .addForeignKeyConstraint(
        "wave_version",
        ["questionnaire", "version"],
        "questionnaire_version",
        ["questionnaire", "version"],
      ),
  );
  await create("wave_site", (t) =>
    t
      .addColumn("wave", "text", (c) => c.notNull().references("wave.id"))
      .addColumn("site", "text", (c) => c.notNull().references("site.code"))
      .addColumn("target", "integer")
      .addPrimaryKeyConstraint("wave_site_pk", ["wave", "site"]),
  );

  // Not clustered by the random id: one page per row would be written anew, measured at a quarter of the
  // speed. The order of arrival that a table keeps instead is forgotten when the wave is frozen.
  await create("response", (t) =>
    t
      .addColumn("id", "text", (c) => c.primaryKey().notNull())
      .addColumn("wave", "text", (c) => c.notNull())
      .addColumn("site", "text", (c) => c.notNull())
      .addColumn("mode", "text", (c) => c.notNull())
      .addColumn("language", "text", (c) => c.notNull())
      .addColumn("wording", "text", (c) => c.notNull())
      .addColumn("day", "text", (c) => c.notNull())
      .addColumn("status", "text", (c) => c.notNull())
      .addColumn("revision", "integer", (c) => c.notNull().defaultTo(1))
      .addColumn("answers", "text", (c) => c.notNull())
      .addColumn("order_shown", "text")
      .addColumn("digest", "text", (c) => c.notNull()),
  );
  // Only late answers, so that the hot path hardly ever writes it.
  await sql`create index response_late on response (wave, site) where status = 'late'`.execute(db);
  await create("tombstone", (t) =>
    t
      .addColumn("id", "text", (c) => c.primaryKey().notNull())
      .addColumn("withdrawn_at", "text", (c) => c.notNull()),
  );
  await create("free_text", (t) =>
    t
      .addColumn("response", "text", (c) => c.notNull())
      .addColumn("question", "text", (c) => c.notNull())
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("body", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("free_text_pk", ["response", "question", "kind"]),
  );
  await create("trace", (t) =>
    t
      .addColumn("response", "text", (c) => c.primaryKey().notNull())
      .addColumn("device", "text")
      .addColumn("quarter", "text")
      .addColumn("seconds", "integer")
      .addColumn("helped", "integer"),
  );
  // Clustered: a file's rows come in the order of their numbers, and this table is read along them.
  await create(
    "identity",
    (t) =>
      t
        .addColumn("wave", "text", (c) => c.notNull())
        .addColumn("source", "text", (c) => c.notNull())
        .addColumn("external_id", "text", (c) => c.notNull())
        .addColumn("response", "text", (c) => c.notNull())
        .addColumn("batch", "text")
        .addColumn("answers_digest", "text", (c) => c.notNull())
        .addPrimaryKeyConstraint("identity_pk", ["wave", "source", "external_id"]),
    true,
  );

  await create("batch", (t) =>
    t
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("wave", "text", (c) => c.notNull().references("wave.id"))
      .addColumn("site", "text", (c) => c.notNull().references("site.code"))
      .addColumn("mode", "text", (c) => c.notNull())
      .addColumn("source", "text", (c) => c.notNull())
      .addColumn("file_name", "text", (c) => c.notNull())
      .addColumn("file_digest", "text", (c) => c.notNull())
      .addColumn("plan", "text", (c) => c.notNull())
      .addColumn("state", "text", (c) => c.notNull())
      .addColumn("position", "integer", (c) => c.notNull())
      .addColumn("rows_read", "integer", (c) => c.notNull())
      .addColumn("accepted", "integer", (c) => c.notNull())
      .addColumn("already_there", "integer", (c) => c.notNull())
      .addColumn("contradicting", "integer", (c) => c.notNull())
      .addColumn("rejected", "integer", (c) => c.notNull())
      .addColumn("claimed_by", "text")
      .addColumn("claimed_until", "text")
      .addColumn("created_by", "text")
      .addColumn("created_at", "text", (c) => c.notNull())
      .addColumn("finished_at", "text")
      .addColumn("undone_at", "text"),
  );
  await create("batch_rejection", (t) =>
    t
      .addColumn("batch", "text", (c) => c.notNull())
      .addColumn("ordinal", "integer", (c) => c.notNull())
      .addColumn("row", "integer", (c) => c.notNull())
      .addColumn("column", "text")
      .addColumn("value", "text")
      .addColumn("code", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("batch_rejection_pk", ["batch", "ordinal"]),
  );
  await create("batch_notice", (t) =>
    t
      .addColumn("batch", "text", (c) => c.notNull())
      .addColumn("ordinal", "integer", (c) => c.notNull())
      .addColumn("row", "integer", (c) => c.notNull())
      .addColumn("question", "text")
      .addColumn("code", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("batch_notice_pk", ["batch", "ordinal"]),
  );
  await create("import_mapping", (t) =>
    t
      .addColumn("signature", "text", (c) => c.notNull())
      .addColumn("questionnaire", "text", (c) => c.notNull())
      .addColumn("version", "integer", (c) => c.notNull())
      .addColumn("mapping", "text", (c) => c.notNull())
      .addColumn("source", "text", (c) => c.notNull())
      .addColumn("saved_at", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("import_mapping_pk", ["signature", "questionnaire", "version"]),
  );

  await create("tally", (t) =>
    t
      .addColumn("wave", "text", (c) => c.notNull())
      .addColumn("site", "text", (c) => c.notNull())
      .addColumn("mode", "text", (c) => c.notNull())
      .addColumn("age_group", "text", (c) => c.notNull())
      .addColumn("gender", "text", (c) => c.notNull())
      .addColumn("responses", whole, (c) => c.notNull())
      .addColumn("counts", bytes, (c) => c.notNull())
      .addPrimaryKeyConstraint("tally_pk", ["wave", "site", "mode", "age_group", "gender"]),
  );
  await create("tally_margin", (t) =>
    t
      .addColumn("wave", "text", (c) => c.notNull())
      .addColumn("district", "text", (c) => c.notNull())
      .addColumn("responses", whole, (c) => c.notNull())
      .addColumn("counts", bytes, (c) => c.notNull())
      .addPrimaryKeyConstraint("tally_margin_pk", ["wave", "district"]),
  );
  await create("release", (t) =>
    t
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("wave", "text", (c) => c.notNull().references("wave.id"))
      .addColumn("district", "text", (c) => c.notNull().references("district.code"))
      .addColumn("number", "integer", (c) => c.notNull())
      .addColumn("made_at", "text", (c) => c.notNull())
      .addColumn("made_by", "text")
      .addColumn("responses", whole, (c) => c.notNull())
      .addColumn("sums", bytes, (c) => c.notNull())
      .addColumn("fingerprint", "text", (c) => c.notNull())
      .addUniqueConstraint("release_number", ["wave", "district", "number"]),
  );

  await create("account", (t) =>
    t
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("email", "text", (c) => c.notNull().unique())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("password_hash", "text", (c) => c.notNull())
      .addColumn("role", "text", (c) => c.notNull())
      .addColumn("all_districts", "integer", (c) => c.notNull())
      .addColumn("active", "integer", (c) => c.notNull())
      .addColumn("failed_attempts", "integer", (c) => c.notNull().defaultTo(0))
      .addColumn("locked_until", "text")
      .addColumn("created_at", "text", (c) => c.notNull()),
  );
  await create("account_district", (t) =>
    t
      .addColumn("account", "text", (c) => c.notNull().references("account.id"))
      .addColumn("district", "text", (c) => c.notNull().references("district.code"))
      .addPrimaryKeyConstraint("account_district_pk", ["account", "district"]),
  );
  await create("session", (t) =>
    t
      .addColumn("token_digest", "text", (c) => c.primaryKey())
      .addColumn("account", "text", (c) => c.notNull().references("account.id"))
      .addColumn("created_at", "text", (c) => c.notNull())
      .addColumn("expires_at", "text", (c) => c.notNull()),
  );
  await create("setup_link", (t) =>
    t
      .addColumn("token_digest", "text", (c) => c.primaryKey())
      .addColumn("expires_at", "text", (c) => c.notNull())
      .addColumn("used_at", "text"),
  );
  await create("audit_event", (t) =>
    t
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("at", "text", (c) => c.notNull())
      .addColumn("actor", "text")
      .addColumn("action", "text", (c) => c.notNull())
      .addColumn("subject", "text", (c) => c.notNull())
      .addColumn("detail", "text", (c) => c.notNull()),
  );
}
