import type { Kysely } from "kysely";
import { sql } from "kysely";

/**
 * Release groups: every response waits or belongs to one, and only whole groups are published.
 *
 * What was published before there were groups is not known person by person. Everybody who could be in it
 * counts as published: as a member of a group that has left, they come back only together with enough
 * newcomers. Until then the last release stands.
 */
export async function up<Tables>(db: Kysely<Tables>, engine: "sqlite" | "postgres"): Promise<void> {
  const bytes = engine === "sqlite" ? sql`blob` : sql`bytea`;
  const whole = engine === "sqlite" ? sql`integer` : sql`bigint`;
  const place = db.schema
    .createTable("release_place")
    .addColumn("wave", "text", (c) => c.notNull().references("wave.id"))
    .addColumn("district", "text", (c) => c.notNull().references("district.code"))
    .addColumn("rounds", whole, (c) => c.notNull())
    .addColumn("departed", whole, (c) => c.notNull())
    .addColumn("undone", whole, (c) => c.notNull())
    .addColumn("looked_at", "text")
    .addPrimaryKeyConstraint("release_place_pk", ["wave", "district"]);
  const group = db.schema
    .createTable("release_group")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("wave", "text", (c) => c.notNull().references("wave.id"))
    .addColumn("district", "text", (c) => c.notNull().references("district.code"))
    .addColumn("signature", "text", (c) => c.notNull())
    .addColumn("origin", "text")
    .addColumn("needed", whole, (c) => c.notNull())
    .addColumn("members", whole, (c) => c.notNull())
    .addColumn("sums", bytes, (c) => c.notNull())
    .addColumn("newcomers", bytes)
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("formed_in", whole, (c) => c.notNull())
    .addColumn("left_in", whole)
    .addColumn("made_at", "text", (c) => c.notNull());
  for (const table of [place, group])
    await (engine === "sqlite" ? table.modifyEnd(sql`strict`) : table).execute();
  await db.schema
    .createIndex("release_group_place")
    .on("release_group")
    .columns(["wave", "district"])
    .execute();

  await db.schema
    .alterTable("response")
    .addColumn("release_group", "text", (c) => c.references("release_group.id"))
    .execute();
  await db.schema.alterTable("response").addColumn("rounds_waited", "integer").execute();
  await sql`insert into release_group
    (id, wave, district, signature, needed, members, sums, state, formed_in, left_in, made_at)
    select 'before ' || wave || ' ' || district, wave, district, '[]', 0, 0,
      ${engine === "sqlite" ? sql`x''` : sql`''::bytea`}, 'before', 0, 0, max(made_at)
    from release group by wave, district`.execute(db);
  await sql`update response set release_group = (
      select release_group.id from release_group join site on site.code = response.site
      where release_group.wave = response.wave and release_group.district = site.district)
    where status <> 'late'`.execute(db);
  // After the rows above: of what waits only, and of members only, so that arrivals write one small index.
  await sql`create index response_waiting on response (wave, id)
    where release_group is null`.execute(db);
  await sql`create index response_in_group on response (release_group, id)
    where release_group is not null`.execute(db);
}
