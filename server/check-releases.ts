import { keepChecks, publishedResponses, uncheckedReleases } from "../db/queries/release-checks.ts";
import { checkList } from "../surveys/priorities/channel-check.ts";
import { orderedLists, orderLayout } from "../surveys/priorities/ordered-lists.ts";
import { decodeCounts } from "../surveys/tally/counts.ts";
import type { Scope } from "../surveys/wire/account.ts";
import { channelParts } from "./channel-parts.ts";
import type { Context } from "./context.ts";
import type { Outcome } from "./each-place.ts";
import { eachPlace } from "./each-place.ts";
import { openForms, suspicionsIn } from "./suspicions.ts";

/**
 * The channel check: asks of each new release whether its order rests on one way in, one site, one day or
 * the forms that look odd, and keeps the outcome with it.
 *
 * It reads all responses of the release, so it comes after the round and in no transaction: arrivals come in
 * between, and only who asked for the round waits for it. What it counts is what was published all the same,
 * because only a round changes who is in a group; who waits is never counted. Which published forms look odd
 * does follow from all counted forms (docs/release-groups.md). A round that was cut off before the check
 * leaves a release without one, and the next round makes up for it.
 */
export async function checkReleases(
  context: Context,
  asked: { wave?: string | undefined; district?: string | undefined; scope: Scope },
): Promise<Outcome<never>> {
  const { kysely } = context.database;
  const { failures } = await eachPlace(
    () => uncheckedReleases(kysely, asked),
    async (release) => {
      const form = await context.waves.formOf(release.wave);
      if (!form) return undefined;
      const scope: Scope = { kind: "some", districts: [release.district] };
      const flagged = openForms(await suspicionsIn(context, release.wave, form, scope));
      const layout = orderLayout(form.questionnaire);
      const parts = await channelParts(layout, publishedResponses(kysely, release), flagged);
      const sums = decodeCounts(release.sums, form.layout.size);
      const lists = orderedLists(
        { layout: form.layout, sums },
        context.settings.disclosureThreshold,
      );
      const checks = lists.map((list) => checkList(list, layout, parts));
      await keepChecks(kysely, release.id, JSON.stringify(checks));
      return undefined;
    },
  );
  return { made: [], failures };
}
