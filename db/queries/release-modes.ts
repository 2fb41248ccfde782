import type { Kysely, Transaction } from "kysely";
import * as v from "valibot";
import type { Filter } from "../../surveys/disclosure/groups/published-views.ts";
import { filterKey } from "../../surveys/disclosure/groups/published-views.ts";
import type { Mode } from "../../surveys/wire/submission.ts";
import { MODES } from "../../surveys/wire/submission.ts";
import type { Schema } from "../schema.ts";
import type { ReleasePlace } from "./releases.ts";

/** People per mode of collection; a mode that nobody used may be missing. */
export type ModePeople = Readonly<Partial<Record<Mode, number>>>;

const People = v.pipe(
  v.string(),
  v.parseJson(),
  v.record(v.picklist(MODES), v.pipe(v.number(), v.integer(), v.minValue(0))),
);

/** The dimensions by which the tally keeps people apart, with their columns there. */
const COLUMNS: Readonly<Record<string, "age_group" | "gender">> = {
  age_group: "age_group",
  gender: "gender",
};

/**
 * Keeps in which ways the people of a place have answered, in all and within each filter, in place of what
 * was kept at the release before. Filters by a dimension that the tally does not keep apart are left out.
 */
export async function keepModes(
  tx: Transaction<Schema>,
  { wave, district }: ReleasePlace,
  filters: readonly Filter[],
): Promise<void> {
  const cells = await tx
    .selectFrom("tally")
    .innerJoin("site", "site.code", "tally.site")
    .select(["tally.mode", "tally.age_group", "tally.gender"])
    .select(({ fn }) => fn.sum<number | string>("tally.responses").as("people"))
    .where("tally.wave", "=", wave)
    .where("site.district", "=", district)
    .groupBy(["tally.mode", "tally.age_group", "tally.gender"])
    .execute();
  const rows = [{}, ...filters]
    .filter((filter) => Object.keys(filter).every((dimension) => dimension in COLUMNS))
    .map((filter: Filter) => {
      const people: Record<string, number> = {};
      for (const cell of cells) {
        const isInside = Object.entries(filter).every(([dimension, code]) => {
          const column = COLUMNS[dimension];
          return column !== undefined && cell[column] === code;
        });
        if (isInside) people[cell.mode] = (people[cell.mode] ?? 0) + Number(cell.people);
      }
      return { wave, district, filter: filterKey(filter), people: JSON.stringify(people) };
    });
  await tx
    .deleteFrom("release_modes")
    .where("wave", "=", wave)
    .where("district", "=", district)
    .execute();
  await tx.insertInto("release_modes").values(rows).execute();
}

/**
 * In which ways the people of some waves in a district had answered at their last releases.
 *
 * @returns undefined where none of the waves has kept it
 */
export async function modesOf(
  db: Kysely<Schema>,
  { waves, district, filter }: { waves: readonly string[]; district: string; filter: Filter },
): Promise<ModePeople | undefined> {
  if (waves.length === 0) return undefined;
  const rows = await db
    .selectFrom("release_modes")
    .select("people")
    .where("wave", "in", waves)
    .where("district", "=", district)
    .where("filter", "=", filterKey(filter))
    .execute();
  if (rows.length === 0) return undefined;
  const all: Partial<Record<Mode, number>> = {};
  for (const row of rows) {
    const people = v.parse(People, row.people);
    for (const mode of MODES) all[mode] = (all[mode] ?? 0) + (people[mode] ?? 0);
  }
  return all;
}
