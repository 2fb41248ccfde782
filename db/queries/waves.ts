import type { Kysely, Transaction } from "kysely";
import * as v from "valibot";
import type { Schema, WaveTable } from "../schema.ts";

/** One wave. */
export function waveById(db: Kysely<Schema>, id: string): Promise<WaveTable | undefined> {
  return db.selectFrom("wave").selectAll().where("id", "=", id).executeTakeFirst();
}

const Dimensions = v.pipe(v.string(), v.parseJson(), v.array(v.string()));

/** The ids of the questions by which a wave publishes, in the order in which groups are formed. */
export function dimensionsIn({ dimensions }: Pick<WaveTable, "dimensions">): string[] {
  return v.parse(Dimensions, dimensions);
}

/** One wave; holds it until the end of the transaction: a freeze waits for this, or we for the freeze. */
export function heldWave(
  tx: Transaction<Schema>,
  id: string,
  engine: "sqlite" | "postgres",
): Promise<WaveTable | undefined> {
  // SQLite lets one write at a time.
  return tx
    .selectFrom("wave")
    .selectAll()
    .where("id", "=", id)
    .$if(engine === "postgres", (query) => query.forShare())
    .executeTakeFirst();
}

/** As `heldWave`, but alone: whoever else wants the wave so, or freezes it, waits until this is over. */
export function lockedWave(
  tx: Transaction<Schema>,
  id: string,
  engine: "sqlite" | "postgres",
): Promise<Pick<WaveTable, "name" | "frozen_at"> | undefined> {
  return tx
    .selectFrom("wave")
    .select(["name", "frozen_at"])
    .where("id", "=", id)
    .$if(engine === "postgres", (query) => query.forUpdate())
    .executeTakeFirst();
}

/** Whether a wave may still be changed; holds it so until the end of the transaction. */
export async function isOpenWave(
  tx: Transaction<Schema>,
  id: string,
  engine: "sqlite" | "postgres",
): Promise<boolean> {
  return (await heldWave(tx, id, engine))?.frozen_at === null;
}

/** All waves, first ended first. */
export function allWaves(db: Kysely<Schema>): Promise<WaveTable[]> {
  return db.selectFrom("wave").selectAll().orderBy("ends_on").orderBy("id").execute();
}

/** The waves open at a site on some day of a span, latest start first. */
export function wavesOpenAt(
  db: Kysely<Schema>,
  site: string,
  { from, until }: { from: string; until: string },
): Promise<WaveTable[]> {
  return db
    .selectFrom("wave")
    .innerJoin("wave_site", "wave_site.wave", "wave.id")
    .selectAll("wave")
    .where("wave_site.site", "=", site)
    .where("wave.starts_on", "<=", until)
    .where("wave.ends_on", ">=", from)
    .where("wave.frozen_at", "is", null)
    .orderBy("wave.starts_on", "desc")
    .orderBy("wave.id")
    .execute();
}

/** Whether a wave is fielded at a site. No date: late answers are still answers. */
export async function isWaveSite(db: Kysely<Schema>, wave: string, site: string): Promise<boolean> {
  const row = await db
    .selectFrom("wave_site")
    .select("site")
    .where("wave", "=", wave)
    .where("site", "=", site)
    .executeTakeFirst();
  return row !== undefined;
}
