import type { Transaction } from "kysely";
import { recordEvent } from "../db/queries/audit.ts";
import { notCountedForms, releasedNotes } from "../db/queries/not-counted.ts";
import { groupsOf } from "../db/queries/release-groups.ts";
import { keepModes } from "../db/queries/release-modes.ts";
import { publishViews } from "../db/queries/release-views.ts";
import type { ReleasePlace } from "../db/queries/releases.ts";
import { newestReleaseOf, publishRelease, releasablePlaces } from "../db/queries/releases.ts";
import { dimensionsIn, waveById } from "../db/queries/waves.ts";
import type { Schema } from "../db/schema.ts";
import type { ReleaseGroup } from "../surveys/disclosure/groups/published-sums.ts";
import { membersOf, publishedSums, standing } from "../surveys/disclosure/groups/published-sums.ts";
import { publishedViews } from "../surveys/disclosure/groups/published-views.ts";
import { nextNotCounted } from "../surveys/disclosure/not-counted.ts";
import type { Release } from "../surveys/disclosure/release.ts";
import { releaseFingerprint } from "../surveys/disclosure/release-fingerprint.ts";
import { NOT_COUNTED_REASONS } from "../surveys/suspicion/review-reasons.ts";
import type { Layout } from "../surveys/tally/layout.ts";
import type { Scope } from "../surveys/wire/account.ts";
import { checkReleases } from "./check-releases.ts";
import type { MadeCodedRelease } from "./coded-round.ts";
import { codedRound } from "./coded-round.ts";
import type { Context } from "./context.ts";
import type { MadeCountRelease } from "./count-sheet-round.ts";
import { countSheetRound } from "./count-sheet-round.ts";
import { eachPlace } from "./each-place.ts";
import { formReleaseGroups } from "./form-release-groups.ts";

/** One release that a round made. */
export type MadeRelease = ReleasePlace & { number: number };

/**
 * One round of publication: forms release groups of what waits, and writes a new release wherever the sums
 * of all groups have changed. Its rows are the only source of shown numbers. Safe to run twice, at once, or
 * in several processes: a place is one transaction and held by it, and a round that finds nothing new makes
 * nothing.
 *
 * @param round.wave only this wave; call it so at the freeze, for the wave's last round
 * @param round.district only this district
 * @param round.scope only districts of this scope; absent: all
 * @param round.actor who asked for it, or null for the clock and the command line
 * @param round.patient whether responses wait some rounds for others of their age and gender, as they do by
 *   the clock; otherwise everything is published that may be
 * @throws the first error, after all other places: one that fails keeps none of them back
 * @returns what was published, by wave and district; behind it sums of lists and of texts, which stand beside
 */
export async function releaseRound(
  context: Context,
  round: {
    wave?: string | undefined;
    district?: string | undefined;
    scope?: Scope;
    actor: string | null;
    patient?: boolean;
  },
): Promise<(MadeRelease | MadeCountRelease | MadeCodedRelease)[]> {
  const { wave, district, scope = { kind: "all" }, actor, patient = false } = round;
  const threshold = context.settings.disclosureThreshold;
  const parts = [
    await eachPlace(
      () => releasablePlaces(context.database.kysely, { wave, district, scope, threshold }),
      (place) => releasePlace(context, place, { actor, patient }),
    ),
    await checkReleases(context, { wave, district, scope }),
    await countSheetRound(context, { wave, district, scope, actor }),
    await codedRound(context, { wave, district, scope, actor }),
  ];
  const failures = parts.flatMap((part) => part.failures);
  if (failures.length > 0) throw failures[0];
  return parts.flatMap(({ made }) => made);
}

async function releasePlace(
  context: Context,
  place: ReleasePlace,
  { actor, patient }: { actor: string | null; patient: boolean },
): Promise<MadeRelease | undefined> {
  const form = await context.waves.formOf(place.wave);
  if (!form) return undefined;
  const { layout, meaning } = form;
  return context.database.kysely.transaction().execute(async (tx) => {
    if (!(await formReleaseGroups(context, tx, place, form, patient))) return undefined;
    const groups = await groupsOf(tx, place, layout);
    const next = publishedSums(layout, groups);
    const last = await newestReleaseOf(tx, place, layout.size);
    if (last ? isSame(last, next) : next.responses === 0) return undefined;
    const number = (last?.number ?? 0) + 1;
    const id = context.newId();
    const at = context.now().toISOString();
    const fingerprint = releaseFingerprint({ id, ...place, meaning }, next, context.hash);
    const not_counted = JSON.stringify(
      nextNotCounted(
        await notCountedByReason(tx, place),
        await releasedNotes(tx, place),
        context.settings.disclosureThreshold,
      ),
    );
    const made = {
      id,
      ...place,
      number,
      round: roundOf(groups),
      people_left: Number(leftSince(groups, last)),
      least_group: leastGroup(layout, groups),
      made_at: at,
      made_by: actor,
      fingerprint,
      not_counted,
    };
    await publishRelease(tx, { ...made, ...next });
    const wave = await waveById(tx, place.wave);
    const dimensions = wave ? dimensionsIn(wave) : [];
    const views = publishedViews(layout, groups, dimensions);
    await publishViews(tx, { ...place, number }, views);
    await keepModes(tx, place, { dimensions, filters: views.map(({ filter }) => filter) });
    await recordEvent(tx, {
      id: context.newId(),
      at,
      actor,
      action: "release.made",
      subject: id,
      detail: { ...place, number, fingerprint },
    });
    return { ...place, number };
  });
}

/** The round that has just formed or taken out some of these groups. */
function roundOf(groups: readonly ReleaseGroup[]): number {
  return groups.reduce(
    (latest, { formedIn, leftIn }) => Math.max(latest, formedIn, leftIn ?? 0),
    0,
  );
}

/** Members of the smallest group that is published; null where none is any more. */
function leastGroup(layout: Layout, groups: readonly ReleaseGroup[]): number | null {
  const members = standing(groups).map((group) => membersOf(layout, group));
  return members.length === 0 ? null : Math.min(...members);
}

/** Whether people who had been published left; where the last round is not known, they might have. */
function leftSince(
  groups: readonly ReleaseGroup[],
  last: { round: number | null } | undefined,
): boolean {
  if (!last) return false;
  const { round } = last;
  return round === null || groups.some(({ leftIn }) => leftIn !== null && leftIn > round);
}

function isSame(one: Release, other: Release): boolean {
  return (
    one.responses === other.responses &&
    one.sums.every((count, place) => count === other.sums[place])
  );
}

/** How many forms of a place are not counted today, by reason. */
async function notCountedByReason(tx: Transaction<Schema>, { wave, district }: ReleasePlace) {
  const rows = await notCountedForms(tx, { kind: "some", districts: [district] }, wave);
  return new Map(
    NOT_COUNTED_REASONS.map((reason) => [
      reason,
      rows.filter((row) => row.reason === reason).reduce((sum, { forms }) => sum + forms, 0),
    ]),
  );
}
