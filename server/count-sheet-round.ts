import * as v from "valibot";
import { recordEvent } from "../db/queries/audit.ts";
import {
  countedPlaces,
  countReleasesOf,
  publishCounts,
  standingCounts,
} from "../db/queries/count-sheet-releases.ts";
import type { ReleasePlace } from "../db/queries/releases.ts";
import { countLayout, ruledCounts, sumCounts } from "../surveys/count-sheet/count-layout.ts";
import { nextSums } from "../surveys/disclosure/next-sums.ts";
import { releaseFingerprint } from "../surveys/disclosure/release-fingerprint.ts";
import type { Scope } from "../surveys/wire/account.ts";
import { QuestionCount } from "../surveys/wire/count-sheet.ts";
import type { Context } from "./context.ts";
import type { Outcome } from "./each-place.ts";
import { eachPlace } from "./each-place.ts";

/** What a round has published of lists in one place. */
export type MadeCountRelease = ReleasePlace & { number: number; of: "countSheets" };

/**
 * The part of a round of release that belongs to lists of counts: it publishes a district's sums of them
 * wherever the rule lets them move. They are numbers of their own, beside the responses' and never in them.
 */
export function countSheetRound(
  context: Context,
  round: {
    wave?: string | undefined;
    district?: string | undefined;
    scope: Scope;
    actor: string | null;
  },
): Promise<Outcome<MadeCountRelease>> {
  return eachPlace(
    () => countedPlaces(context.database.kysely, round),
    (place) => releaseCounts(context, place, round.actor),
  );
}

async function releaseCounts(
  context: Context,
  place: ReleasePlace,
  actor: string | null,
): Promise<MadeCountRelease | undefined> {
  const form = await context.waves.formOf(place.wave);
  if (!form) return undefined;
  const { meaning, questionnaire } = form;
  const layout = countLayout(questionnaire);
  return context.database.kysely.transaction().execute(async (tx) => {
    const earlier = await countReleasesOf(tx, place, layout.size);
    const lists = await standingCounts(tx, place);
    const current = sumCounts(
      layout,
      lists.map((counts) => v.parse(v.array(QuestionCount), JSON.parse(counts))),
    );
    const next = nextSums(
      ruledCounts(layout),
      current,
      earlier.map(({ sums }) => sums),
      context.settings.disclosureThreshold,
    );
    if (next.kind === "unchanged") return undefined;
    const { sums } = next;
    const number = (earlier.at(-1)?.number ?? 0) + 1;
    const id = context.newId();
    const at = context.now().toISOString();
    const of = { id, ...place, meaning: `${meaning} countSheets` };
    const fingerprint = releaseFingerprint(of, { responses: 0, sums }, context.hash);
    const row = { id, ...place, number, made_at: at, made_by: actor, sums, fingerprint };
    if (!(await publishCounts(tx, row))) return undefined;
    await recordEvent(tx, {
      id: context.newId(),
      at,
      actor,
      action: "count-sheet.released",
      subject: id,
      detail: { ...place, number, fingerprint },
    });
    return { ...place, number, of: "countSheets" };
  });
}
