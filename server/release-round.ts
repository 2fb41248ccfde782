import type { Transaction } from "kysely";
import { recordEvent } from "../db/queries/audit.ts";
import { notCountedForms, releasedNotes } from "../db/queries/not-counted.ts";
import type { ReleasePlace } from "../db/queries/releases.ts";
import { publishRelease, releasablePlaces, releasesOf } from "../db/queries/releases.ts";
import { marginOf } from "../db/queries/tally.ts";
import type { Schema } from "../db/schema.ts";
import { nextRelease } from "../surveys/disclosure/next-release.ts";
import { nextNotCounted } from "../surveys/disclosure/not-counted.ts";
import { releaseFingerprint } from "../surveys/disclosure/release-fingerprint.ts";
import { NOT_COUNTED_REASONS } from "../surveys/suspicion/review-reasons.ts";
import type { Scope } from "../surveys/wire/account.ts";
import type { Context } from "./context.ts";
import type { MadeCountRelease } from "./count-sheet-round.ts";
import { countSheetRound } from "./count-sheet-round.ts";

/** One release that a round made. */
export type MadeRelease = ReleasePlace & { number: number };

/**
 * One round of publication: writes a new release wherever enough has changed. It is the only reader of
 * exact sums beside the quality views, and its rows are the only source of shown numbers. Safe to run
 * twice, at once, or in several processes: a round that finds nothing new makes nothing, and of two that
 * find the same the second is turned away by the release's number.
 *
 * @param round.wave only this wave; call it so at the freeze, for the wave's last round
 * @param round.district only this district
 * @param round.scope only districts of this scope; absent: all
 * @param round.actor who asked for it, or null for the clock and the command line
 * @returns what was published, by wave and district; sums of lists, which stand beside, behind
 */
export async function releaseRound(
  context: Context,
  round: {
    wave?: string | undefined;
    district?: string | undefined;
    scope?: Scope;
    actor: string | null;
  },
): Promise<(MadeRelease | MadeCountRelease)[]> {
  const { wave, district, scope = { kind: "all" }, actor } = round;
  const threshold = context.settings.disclosureThreshold;
  const places = await releasablePlaces(context.database.kysely, {
    wave,
    district,
    scope,
    threshold,
  });
  const made: MadeRelease[] = [];
  for (const place of places) {
    const release = await releasePlace(context, place, actor);
    if (release) made.push(release);
  }
  const counted = await countSheetRound(context, { wave, district, scope, actor });
  return [...made, ...counted];
}

async function releasePlace(
  context: Context,
  place: ReleasePlace,
  actor: string | null,
): Promise<MadeRelease | undefined> {
  const form = await context.waves.formOf(place.wave);
  if (!form) return undefined;
  const { layout, meaning } = form;
  return context.database.kysely.transaction().execute(async (tx) => {
    const earlier = await releasesOf(tx, place, layout.size);
    const margin = await marginOf(tx, place.wave, place.district, layout.size);
    const current = { responses: margin.responses, sums: margin.counts };
    const next = nextRelease(layout, current, earlier, context.settings.disclosureThreshold);
    if (next.kind === "unchanged") return undefined;
    const number = (earlier.at(-1)?.number ?? 0) + 1;
    const id = context.newId();
    const at = context.now().toISOString();
    const fingerprint = releaseFingerprint({ ...place, meaning }, next, context.hash);
    const { responses, sums } = next;
    const not_counted = JSON.stringify(
      nextNotCounted(
        await notCountedByReason(tx, place),
        await releasedNotes(tx, place),
        context.settings.disclosureThreshold,
      ),
    );
    const made = { id, ...place, number, made_at: at, made_by: actor, fingerprint, not_counted };
    if (!(await publishRelease(tx, { ...made, responses, sums }))) return undefined;
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
