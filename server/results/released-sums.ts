import * as v from "valibot";
import { filtersOf, viewsBy } from "../../db/queries/release-views.ts";
import { releaseNumbered, wavesWithReleases } from "../../db/queries/releases.ts";
import type { ClearedSums } from "../../surveys/disclosure/cleared.ts";
import { Cleared } from "../../surveys/disclosure/cleared.ts";
import type { Filter } from "../../surveys/disclosure/groups/published-views.ts";
import { filterKey } from "../../surveys/disclosure/groups/published-views.ts";
import type { Release } from "../../surveys/disclosure/release.ts";
import { decodeCounts } from "../../surveys/tally/counts.ts";
import { WaveRules } from "../../surveys/wire/fieldwork.ts";
import type { Form } from "../catalogue/catalogue.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";

/** Whose sums are wanted. Without a wave: all waves of the newest released meaning together. */
export type SumsRequest = {
  district: string;
  questionnaire: string;
  wave?: string | undefined;
  /** This release of that one wave, in place of its newest. It is not broken down. */
  release?: number | undefined;
};

type Fielded = Awaited<ReturnType<typeof wavesWithReleases>>[number];
type ReleaseRow = NonNullable<Awaited<ReturnType<typeof releaseNumbered>>>;
type FieldedWave = Omit<Fielded, "release"> & { release: ReleaseRow | null };
/** A wave that is added up, with the release that is. */
type CountedWave = FieldedWave & { release: ReleaseRow };

/** What is published of one questionnaire in one district. */
export type ReleasedSums = {
  /** What the waves that are added up ask. */
  form: Form;
  /** All waves of the questionnaire here, newest first, and those of them that are added up. */
  waves: FieldedWave[];
  counted: CountedWave[];
  whole: Cleared<ClearedSums>;
  /** Waves that are broken down: all of them, or those without a group below the threshold. */
  broken: string[];
  /** Filters that can be chosen, each with its people: published numbers of whole groups, k or more. */
  filters: { filter: Filter; responses: number }[];
  /** What is published of the groups inside a filter; nothing where no group is. */
  within(filter: Filter): Promise<Cleared<ClearedSums>>;
  /** Whether the rule of all these waves shows crosses beyond the limit beside the shares. */
  showMentions: boolean;
};

/**
 * Reads what is published of a questionnaire in a district. Everything that shows results reads it here,
 * and here only release rows are read.
 *
 * A total is the sum of the newest release of each wave, and only over waves that ask the same: a new
 * meaning begins a new count.
 *
 * @returns undefined where the questionnaire, or the wave, is not fielded in the district, or has no such
 *   release
 */
export async function releasedSums(
  context: Context,
  { district, questionnaire, wave, release }: SumsRequest,
): Promise<ReleasedSums | undefined> {
  const { kysely } = context.database;
  const waves = await wavesWithReleases(kysely, { district, questionnaire });
  const forms = new Map(
    waves.map(({ id, version }) => [id, formOf(context.catalogue, questionnaire, version)]),
  );
  const asked = await askedWaves(kysely, waves, { district, wave, release });
  const newest = asked.find((one) => one.release !== null) ?? asked[0];
  const form = newest && forms.get(newest.id);
  if (!form) return undefined;

  const counted = asked.flatMap(({ release: made, ...row }) =>
    made && forms.get(row.id)?.meaning === form.meaning ? [{ ...row, release: made }] : [],
  );
  const threshold = context.settings.disclosureThreshold;
  const clear = (releases: readonly Release[]) => Cleared.clear(form.layout, releases, threshold);
  // What is broken down belongs to the newest release: an older one is shown whole. So is one with a group
  // below today's threshold: what coarser filters show, less the finer ones, would be that group.
  const broken = counted.filter(
    ({ release: made }) => release === undefined && Number(made.least_group ?? 0) >= threshold,
  );
  const places = { waves: broken.map(({ id }) => id), district };
  return {
    form,
    waves,
    counted,
    whole: clear(
      counted.map(({ release }) => ({
        responses: release.responses,
        sums: decodeCounts(release.sums, form.layout.size),
      })),
    ),
    broken: places.waves,
    filters: addedUp(await filtersOf(kysely, places), threshold),
    within: async (filter) => clear(await viewsBy(kysely, { ...places, filter }, form.layout.size)),
    showMentions: counted.every(({ rules }) => rulesOf(rules).tooMany === "mentioned"),
  };
}

/** The waves that were asked for; where one release was, its wave with that release. */
async function askedWaves(
  db: Context["database"]["kysely"],
  waves: readonly FieldedWave[],
  { district, wave, release }: Pick<SumsRequest, "district" | "wave" | "release">,
): Promise<FieldedWave[]> {
  const asked = waves.filter(({ id }) => wave === undefined || id === wave);
  if (release === undefined) return asked;
  const made =
    wave === undefined ? undefined : await releaseNumbered(db, { wave, district }, release);
  return made ? asked.map((one) => ({ ...one, release: made })) : [];
}

/** The same filter in several waves is one, and whatever is below today's threshold is none. */
function addedUp(
  filters: readonly { filter: Filter; responses: number }[],
  threshold: number,
): ReleasedSums["filters"] {
  const added = new Map<string, { filter: Filter; responses: number }>();
  for (const { filter, responses } of filters) {
    if (responses < threshold) continue;
    const key = filterKey(filter);
    const before = added.get(key)?.responses ?? 0;
    added.set(key, { filter, responses: before + responses });
  }
  return [...added.values()];
}

function rulesOf(rules: string): WaveRules {
  return v.parse(WaveRules, JSON.parse(rules));
}
