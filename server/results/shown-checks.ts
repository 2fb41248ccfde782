import * as v from "valibot";
import { sitesWithin } from "../../db/queries/choices.ts";
import type { Texts } from "../../surveys/definition/wording.ts";
import { orderedItems } from "../../surveys/priorities/ordered-lists.ts";
import type { ShownChecks } from "../../surveys/wire/release-checks.ts";
import { ReleaseChecks } from "../../surveys/wire/release-checks.ts";
import type { Context } from "../context.ts";
import type { ReleasedSums } from "./released-sums.ts";

/**
 * What the channel check found, with the names it speaks of. It belongs to one release: where several are
 * added up it says nothing about their sum.
 *
 * @returns null there, and where the release was not checked
 */
export async function shownChecks(
  context: Context,
  district: string,
  { counted, form }: ReleasedSums,
  texts: Texts,
): Promise<ShownChecks | null> {
  const [only, ...others] = counted;
  if (!only || others.length > 0 || only.release.checks === null) return null;
  const sites = await sitesWithin(context.database.kysely, {
    kind: "some",
    districts: [district],
  });
  const lists = v.parse(ReleaseChecks, JSON.parse(only.release.checks));
  return {
    lists,
    sites: Object.fromEntries(sites.map(({ code, name }) => [code, name])),
    items: orderedItems(form.questionnaire, texts),
  };
}
