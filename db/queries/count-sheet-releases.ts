import type { Kysely, Transaction } from "kysely";
import type { Counts } from "../../surveys/tally/counts.ts";
import { decodeCounts, encodeCounts } from "../../surveys/tally/counts.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import type { CountSheetReleaseTable, Schema } from "../schema.ts";
import { districtsNamed } from "./choices.ts";
import type { ReleasePlace } from "./releases.ts";

/**
 * Where lists were counted. They are few: a round adds them up anew. A frozen wave is asked until it has
 * one release from after its freeze.
 */
export function countedPlaces(
  db: Kysely<Schema>,
  {
    wave,
    district,
    scope,
  }: { wave?: string | undefined; district?: string | undefined; scope: Scope },
): Promise<ReleasePlace[]> {
  return db
    .selectFrom("count_sheet")
    .innerJoin("wave", "wave.id", "count_sheet.wave")
    .innerJoin("site", "site.code", "count_sheet.site")
    .select(["count_sheet.wave", "site.district"])
    .distinct()
    .where(({ or, not, exists, selectFrom, eb }) =>
      or([
        eb("wave.frozen_at", "is", null),
        not(
          exists(
            selectFrom("count_sheet_release as made")
              .select("made.id")
              .whereRef("made.wave", "=", "count_sheet.wave")
              .whereRef("made.district", "=", "site.district")
              .whereRef("made.made_at", ">=", "wave.frozen_at"),
          ),
        ),
      ]),
    )
    .$if(wave !== undefined, (query) => query.where("count_sheet.wave", "=", wave ?? ""))
    .$if(district !== undefined, (query) => query.where("site.district", "=", district ?? ""))
    .$if(scope.kind === "some", (query) =>
      query.where("site.district", "in", districtsNamed(scope)),
    )
    .orderBy("count_sheet.wave")
    .orderBy("site.district")
    .execute();
}

/** The counts of the standing lists of a wave in a district, as JSON. */
export async function standingCounts(
  db: Kysely<Schema>,
  { wave, district }: ReleasePlace,
): Promise<string[]> {
  const rows = await db
    .selectFrom("count_sheet")
    .innerJoin("site", "site.code", "count_sheet.site")
    .select("count_sheet.counts")
    .where("count_sheet.wave", "=", wave)
    .where("site.district", "=", district)
    .where("count_sheet.withdrawn_at", "is", null)
    .execute();
  return rows.map(({ counts }) => counts);
}

/** Everything published of one wave's lists in one district, oldest first. */
export async function countReleasesOf(
  db: Kysely<Schema>,
  { wave, district }: ReleasePlace,
  size: number,
): Promise<{ number: number; sums: Counts }[]> {
  const rows = await db
    .selectFrom("count_sheet_release")
    .select(["number", "sums"])
    .where("wave", "=", wave)
    .where("district", "=", district)
    .orderBy("number")
    .execute();
  return rows.map(({ number, sums }) => ({ number, sums: decodeCounts(sums, size) }));
}

/** Publishes sums of lists. @returns false where another process published this number first */
export async function publishCounts(
  tx: Transaction<Schema>,
  { sums, ...row }: Omit<CountSheetReleaseTable, "sums"> & { sums: Counts },
): Promise<boolean> {
  const inserted = await tx
    .insertInto("count_sheet_release")
    .values({ ...row, sums: encodeCounts(sums) })
    .onConflict((oc) => oc.columns(["wave", "district", "number"]).doNothing())
    .executeTakeFirstOrThrow();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** The newest published sums of lists of each wave of a questionnaire in a district, newest wave first. */
export function newestCounts(
  db: Kysely<Schema>,
  { district, questionnaire }: { district: string; questionnaire: string },
) {
  return db
    .selectFrom("count_sheet_release as made")
    .innerJoin("wave", "wave.id", "made.wave")
    .select([
      "wave.id",
      "wave.name",
      "wave.starts_on",
      "wave.version",
      "made.number",
      "made.made_at",
      "made.sums",
      "made.fingerprint",
    ])
    .where("made.district", "=", district)
    .where("wave.questionnaire", "=", questionnaire)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("count_sheet_release as newer")
            .select("newer.id")
            .whereRef("newer.wave", "=", "made.wave")
            .whereRef("newer.district", "=", "made.district")
            .whereRef("newer.number", ">", "made.number"),
        ),
      ),
    )
    .orderBy("wave.starts_on", "desc")
    .orderBy("wave.id", "desc")
    .execute();
}
