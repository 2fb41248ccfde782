import { keepChecks, publishedResponses, uncheckedReleases } from "../db/queries/release-checks.ts";
import type { ReleasePlace } from "../db/queries/releases.ts";
import { checkList } from "../surveys/priorities/channel-check.ts";
import { orderedLists, orderLayout } from "../surveys/priorities/ordered-lists.ts";
import type { Counts } from "../surveys/tally/counts.ts";
import { decodeCounts } from "../surveys/tally/counts.ts";
import type { Scope } from "../surveys/wire/account.ts";
import type { ReleaseChecks } from "../surveys/wire/release-checks.ts";
import type { Form } from "./catalogue/catalogue.ts";
import { channelParts } from "./channel-parts.ts";
import type { Context } from "./context.ts";
import { openForms, suspicionsIn } from "./suspicions.ts";

/**
 * The channel check: asks of each new release whether its order rests on one way in, one site, one day or
 * the forms that look odd, and keeps the outcome with it.
 *
 * It reads all responses of the release, so it comes after the round and in no transaction: nobody waits
 * for it, and arrivals come in between. What it reads is what was published all the same, because only a
 * round changes who is in a group; who waits is never read. A round that was cut off before it leaves a
 * release without a check, and the next one makes up for it.
 *
 * @throws the first error, after all other releases
 */
export async function checkReleases(
  context: Context,
  asked: { wave?: string | undefined; district?: string | undefined; scope: Scope },
): Promise<void> {
  const { kysely } = context.database;
  const failures: unknown[] = [];
  for (const release of await uncheckedReleases(kysely, asked))
    try {
      const form = await context.waves.formOf(release.wave);
      if (!form) continue;
      const scope: Scope = { kind: "some", districts: [release.district] };
      const flagged = openForms(await suspicionsIn(context, release.wave, form, scope));
      const sums = decodeCounts(release.sums, form.layout.size);
      const checks = await checksOf(context, form, { ...release, sums }, flagged);
      await keepChecks(kysely, release.id, JSON.stringify(checks));
    } catch (error) {
      failures.push(error);
    }
  if (failures.length > 0) throw failures[0];
}

/**
 * The check of the newest release of a place: its order as it is published, and again without each part.
 *
 * @param flagged ids of responses that look odd
 * @param leastFlagged so many of them are needed to say anything about them
 */
export async function checksOf(
  { database, settings }: Context,
  { questionnaire, layout: whole }: Form,
  { sums, ...place }: ReleasePlace & { sums: Counts },
  flagged: ReadonlySet<string>,
  leastFlagged?: number,
): Promise<ReleaseChecks> {
  const layout = orderLayout(questionnaire);
  const pages = publishedResponses(database.kysely, place);
  const { everybody, parts } = await channelParts(layout, pages, flagged);
  return orderedLists({ layout: whole, sums }, settings.disclosureThreshold).map((list) =>
    checkList(list, layout, everybody, parts, leastFlagged),
  );
}
