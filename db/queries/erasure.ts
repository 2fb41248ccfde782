import type { Kysely, Transaction } from "kysely";
import { sql } from "kysely";
import { encodeCounts, noCounts } from "../../surveys/tally/counts.ts";
import type { Schema } from "../schema.ts";
import { eraseCodings } from "./coding-removal.ts";
import { eraseModesWithin } from "./release-modes.ts";

/** Tables with people's own words, and with everything else that belongs to one response. */
const WORDS = ["free_text", "free_text_before", "text_mark"] as const;
const BELONGINGS = [...WORDS, "response_revision", "exclusion", "trace"] as const;

/**
 * Erases what people wrote in a wave, earlier versions included, and what was made of it.
 *
 * @returns how many texts there were
 */
export async function eraseTexts(
  tx: Transaction<Schema>,
  wave: string,
  at: string,
): Promise<number> {
  await eraseCodings(tx, wave);
  let texts = 0;
  for (const table of WORDS) {
    const gone = await deleteOf(tx, table, wave);
    if (table === "free_text") texts = gone;
  }
  await tx
    .updateTable("wave")
    .set({ texts_erased_at: at })
    .where("id", "=", wave)
    .where("texts_erased_at", "is", null)
    .execute();
  return texts;
}

/**
 * Erases a wave's responses with all that belongs to them. What stays are numbers: published results, and
 * how many forms each district had, and each site in each way. The tally loses its counts, because a cell
 * of one person would be that person's answers; so do the ways by age and gender, and release groups go.
 *
 * @param size of the wave's counts
 * @returns how many responses there were
 */
export async function eraseAnswers(
  tx: Transaction<Schema>,
  wave: string,
  size: number,
  at: string,
): Promise<number> {
  // The wave first: a round of release that is under way is waited for.
  const marked = await tx
    .updateTable("wave")
    .set({ answers_erased_at: at })
    .where("id", "=", wave)
    .where("answers_erased_at", "is", null)
    .executeTakeFirst();
  await eraseCodings(tx, wave);
  for (const table of BELONGINGS) await deleteOf(tx, table, wave);
  const gone = await tx.deleteFrom("response").where("wave", "=", wave).executeTakeFirst();
  // A group that somebody left, less the one that came after it, would be that person's answers.
  await tx.deleteFrom("release_group").where("wave", "=", wave).execute();
  await eraseModesWithin(tx, wave);
  if (marked.numUpdatedRows === 1n) await coarsen(tx, wave, size);
  return Number(gone.numDeletedRows);
}

/** Whether answers have come to a wave after its freeze. */
export async function hasLateAnswers(db: Kysely<Schema>, wave: string): Promise<boolean> {
  const row = await db
    .selectFrom("response")
    .select("id")
    // As a literal, because SQLite uses the index of late answers only where it can see the word.
    .where(sql<boolean>`status = 'late'`)
    .where("wave", "=", wave)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Leaves of a wave's tally how many forms each district had, and each site in each way. */
async function coarsen(tx: Transaction<Schema>, wave: string, size: number): Promise<void> {
  const forms = await tx
    .selectFrom("tally")
    .select(["site", "mode"])
    .select((eb) => eb.fn.sum<number | string>("responses").as("forms"))
    .where("wave", "=", wave)
    .groupBy(["site", "mode"])
    .execute();
  await tx.deleteFrom("tally").where("wave", "=", wave).execute();
  const counts = encodeCounts(noCounts(size));
  await tx.updateTable("tally_margin").set({ counts }).where("wave", "=", wave).execute();
  if (forms.length === 0) return;
  await tx
    .insertInto("tally")
    .values(
      forms.map(({ site, mode, forms: responses }) => ({
        wave,
        site,
        mode,
        age_group: "",
        gender: "",
        responses: Number(responses),
        counts,
      })),
    )
    .execute();
}

async function deleteOf(
  tx: Transaction<Schema>,
  table: (typeof BELONGINGS)[number],
  wave: string,
): Promise<number> {
  const gone = await tx
    .deleteFrom(table)
    .where("response", "in", (eb) =>
      eb.selectFrom("response").select("response.id").where("response.wave", "=", wave),
    )
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}
