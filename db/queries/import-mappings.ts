import type { Kysely } from "kysely";
import type { ImportMappingTable, Schema } from "../schema.ts";

/** How files with these headings were read before, for this version of the questionnaire. */
export function rememberedMapping(
  db: Kysely<Schema>,
  signature: string,
  questionnaire: string,
  version: number,
): Promise<ImportMappingTable | undefined> {
  return db
    .selectFrom("import_mapping")
    .selectAll()
    .where("signature", "=", signature)
    .where("questionnaire", "=", questionnaire)
    .where("version", "=", version)
    .executeTakeFirst();
}

/** How files for this version of the questionnaire were read before, latest first. */
export async function rememberedMappings(
  db: Kysely<Schema>,
  questionnaire: string,
  version: number,
  most: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom("import_mapping")
    .select("mapping")
    .where("questionnaire", "=", questionnaire)
    .where("version", "=", version)
    .orderBy("saved_at", "desc")
    .orderBy("signature")
    .limit(most)
    .execute();
  return rows.map(({ mapping }) => mapping);
}

/** Remembers how a file was read, in place of what was remembered for its headings before. */
export async function rememberMapping(db: Kysely<Schema>, row: ImportMappingTable): Promise<void> {
  const { mapping, source, saved_at } = row;
  await db
    .insertInto("import_mapping")
    .values(row)
    .onConflict((oc) =>
      oc
        .columns(["signature", "questionnaire", "version"])
        .doUpdateSet({ mapping, source, saved_at }),
    )
    .execute();
}
