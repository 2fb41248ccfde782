import type { Kysely, Transaction } from "kysely";
import * as v from "valibot";
import type { Filter, PublishedView } from "../../surveys/disclosure/groups/published-views.ts";
import { filterKey } from "../../surveys/disclosure/groups/published-views.ts";
import { decodeCounts, encodeCounts } from "../../surveys/tally/counts.ts";
import type { Schema } from "../schema.ts";
import type { ReleasePlace } from "./releases.ts";

/** The filter behind its key. */
export function filterOf(key: string): Filter {
  return v.parse(Key, key);
}

const Key = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(v.tuple([v.string(), v.string()])),
  v.transform((entries): Filter => Object.fromEntries(entries)),
);

/** Publishes what a release says by filters. */
export async function publishViews(
  tx: Transaction<Schema>,
  { wave, district, number }: ReleasePlace & { number: number },
  views: readonly PublishedView[],
): Promise<void> {
  if (views.length === 0) return;
  await tx
    .insertInto("release_view")
    .values(
      views.map(({ filter, responses, sums }) => ({
        wave,
        district,
        number,
        filter: filterKey(filter),
        responses,
        sums: encodeCounts(sums),
      })),
    )
    .execute();
}

/** By which filters a district's newest releases of some waves can be read, and how many people each tells of. */
export async function filtersOf(
  db: Kysely<Schema>,
  { waves, district }: { waves: readonly string[]; district: string },
): Promise<{ wave: string; filter: Filter; responses: number }[]> {
  if (waves.length === 0) return [];
  const rows = await newestViews(db, { waves, district })
    .select(["view.wave", "view.filter", "view.responses"])
    .execute();
  return rows.map(({ wave, filter, responses }) => ({
    wave,
    filter: filterOf(filter),
    responses: Number(responses),
  }));
}

/** What a district's newest releases of some waves say by one filter, in those waves that have it. */
export async function viewsBy(
  db: Kysely<Schema>,
  { waves, district, filter }: { waves: readonly string[]; district: string; filter: Filter },
  size: number,
): Promise<(PublishedView & { wave: string })[]> {
  if (waves.length === 0) return [];
  const rows = await newestViews(db, { waves, district })
    .select(["view.wave", "view.responses", "view.sums"])
    .where("view.filter", "=", filterKey(filter))
    .execute();
  return rows.map(({ wave, responses, sums }) => ({
    wave,
    filter,
    responses: Number(responses),
    sums: decodeCounts(sums, size),
  }));
}

function newestViews(
  db: Kysely<Schema>,
  { waves, district }: { waves: readonly string[]; district: string },
) {
  return db
    .selectFrom("release_view as view")
    .where("view.wave", "in", waves)
    .where("view.district", "=", district)
    .where("view.number", "=", ({ selectFrom }) =>
      selectFrom("release")
        .select(({ fn }) => fn.max("release.number").as("newest"))
        .whereRef("release.wave", "=", "view.wave")
        .whereRef("release.district", "=", "view.district"),
    );
}
