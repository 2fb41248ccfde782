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

/** The filter that everybody is in. */
const WHOLE = filterKey({});

const People = v.pipe(
  v.string(),
  v.parseJson(),
  v.record(v.picklist(MODES), v.pipe(v.number(), v.integer(), v.minValue(0))),
);

const Signature = v.pipe(v.string(), v.parseJson(), v.array(v.string()));

/**
 * Keeps in which ways the members of a place's live groups answered, in all and within each filter, in place
 * of what was kept at the release before. A group is in a filter where what all its members share says so,
 * as in what is published; who waits is in none.
 *
 * @param dimensions question ids by which the wave publishes, in the order of the signatures
 * @param filters by which this release can be read
 */
export async function keepModes(
  tx: Transaction<Schema>,
  { wave, district }: ReleasePlace,
  { dimensions, filters }: { dimensions: readonly string[]; filters: readonly Filter[] },
): Promise<void> {
  const groups = await tx
    .selectFrom("release_group")
    .select(["id", "signature", "modes"])
    .where("wave", "=", wave)
    .where("district", "=", district)
    .where("state", "=", "live")
    .execute();
  const told: { codes: Map<string, string | undefined>; people: ModePeople }[] = [];
  for (const { id, signature, modes } of groups) {
    const shared = v.parse(Signature, signature);
    const codes = new Map(dimensions.map((dimension, place) => [dimension, shared[place]]));
    told.push({ codes, people: v.parse(People, modes ?? (await countModes(tx, id))) });
  }
  const rows = [{}, ...filters].map((filter: Filter) => {
    const inside = told.filter(({ codes }) =>
      Object.entries(filter).every(([dimension, code]) => codes.get(dimension) === code),
    );
    const people = added(inside.map((group) => group.people));
    return { wave, district, filter: filterKey(filter), people: JSON.stringify(people) };
  });
  await tx
    .deleteFrom("release_modes")
    .where("wave", "=", wave)
    .where("district", "=", district)
    .execute();
  await tx.insertInto("release_modes").values(rows).execute();
}

/** Counts the ways of a group's members, once: they stay the same for as long as it is published. */
async function countModes(tx: Transaction<Schema>, group: string): Promise<string> {
  const rows = await tx
    .selectFrom("response")
    .select("mode")
    .select(({ fn }) => fn.countAll<number | string>().as("people"))
    .where("release_group", "=", group)
    .groupBy("mode")
    .execute();
  const modes = JSON.stringify(
    Object.fromEntries(rows.map(({ mode, people }) => [mode, Number(people)])),
  );
  await tx.updateTable("release_group").set({ modes }).where("id", "=", group).execute();
  return modes;
}

function added(some: readonly ModePeople[]): Record<Mode, number> {
  const all: Record<Mode, number> = {
    tablet: 0,
    web: 0,
    paper: 0,
    scan: 0,
    interview: 0,
    import: 0,
  };
  for (const people of some) for (const mode of MODES) all[mode] += people[mode] ?? 0;
  return all;
}

/** Erases in which ways people inside filters answered: it may be one person's way. That of all stays. */
export async function eraseModesWithin(tx: Transaction<Schema>, wave: string): Promise<void> {
  await tx
    .deleteFrom("release_modes")
    .where("wave", "=", wave)
    .where("filter", "<>", WHOLE)
    .execute();
}

/**
 * In which ways the published people of some waves in a district had answered at their last releases.
 *
 * @returns undefined where one of the waves has not kept it, or not any more: the others alone would be no answer
 */
export async function modesOf(
  db: Kysely<Schema>,
  { waves, district, filter }: { waves: readonly string[]; district: string; filter: Filter },
): Promise<ModePeople | undefined> {
  if (waves.length === 0) return undefined;
  const rows = await db
    .selectFrom("release_modes")
    .innerJoin("wave", "wave.id", "release_modes.wave")
    .select(["release_modes.wave", "filter", "people", "answers_erased_at"])
    .where("release_modes.wave", "in", waves)
    .where("district", "=", district)
    .where("filter", "in", [WHOLE, filterKey(filter)])
    .execute();
  // A wave that kept something, but nothing for the filter, has published nobody inside it.
  const isKept = (row: (typeof rows)[number]) =>
    row.filter === WHOLE && (row.answers_erased_at === null || filterKey(filter) === WHOLE);
  const known = new Set(rows.filter(isKept).map(({ wave }) => wave));
  if (waves.some((wave) => !known.has(wave))) return undefined;
  return added(
    rows
      .filter((one) => one.filter === filterKey(filter))
      .map((row) => v.parse(People, row.people)),
  );
}
