import { newestCounts } from "../../db/queries/count-sheet-releases.ts";
import { wavesWithReleases } from "../../db/queries/releases.ts";
import { countFindings } from "../../surveys/count-sheet/count-findings.ts";
import { countLayout, ruledCounts } from "../../surveys/count-sheet/count-layout.ts";
import { Cleared } from "../../surveys/disclosure/cleared.ts";
import { decodeCounts } from "../../surveys/tally/counts.ts";
import type { CountSheetResult } from "../../surveys/wire/count-sheet-result.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import type { ResultRequest } from "./district-result.ts";
import { wordingIn } from "./words.ts";

/**
 * What was only counted of one questionnaire in one district, from what was published of it alone. It
 * stands beside the district's result and shares no number with it. A total goes over waves that ask the
 * same, as there.
 *
 * @returns undefined where the questionnaire, or the wave, is not fielded in the district
 */
export async function countSheetResult(
  context: Context,
  { district, questionnaire, wave, language = "de" }: ResultRequest,
): Promise<Cleared<CountSheetResult> | undefined> {
  const { kysely } = context.database;
  const fielded = await wavesWithReleases(kysely, { district, questionnaire });
  const asked = wave === undefined ? fielded : fielded.filter(({ id }) => id === wave);
  const published = (await newestCounts(kysely, { district, questionnaire })).filter(({ id }) =>
    fielded.some((one) => one.id === id),
  );
  const isAsked = ({ id }: { id: string }) => asked.some((one) => one.id === id);
  const newest = published.find(isAsked) ?? asked[0];
  if (!newest) return undefined;
  const form = formOf(context.catalogue, questionnaire, newest.version);
  const alike = published.filter(
    ({ version }) => formOf(context.catalogue, questionnaire, version).meaning === form.meaning,
  );
  const counted = alike.filter(isAsked);
  const layout = countLayout(form.questionnaire);
  const threshold = context.settings.disclosureThreshold;
  const sums = Cleared.clearSums(
    ruledCounts(layout),
    counted.map((one) => decodeCounts(one.sums, layout.size)),
    threshold,
  );
  const { texts } = wordingIn(form, language);
  const isPart = counted.length < alike.length;
  return sums.map((shown) => ({
    threshold,
    ...countFindings(layout, shown, { texts, isPart }),
    releases: counted.map(({ id, name, starts_on, number, made_at, fingerprint }) => ({
      wave: { id, name, startsOn: starts_on },
      number,
      madeAt: made_at,
      fingerprint,
    })),
  }));
}
