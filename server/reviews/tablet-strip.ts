import { decisionsOf } from "../../db/queries/reviews.ts";
import { tabletForms, tabletQuarters } from "../../db/queries/tablet-quarters.ts";
import type { WaveTable } from "../../db/schema.ts";
import { manyPerQuarter, shortestSeconds } from "../../surveys/suspicion/burst.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import type { StripQuery, TabletStrip } from "../../surveys/wire/review.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import { quarterSuspicion } from "../suspicions.ts";
import { placeNames } from "./place-names.ts";

/** One day of a tablet at a site: its quarters of an hour in order, in a scope's districts. */
export async function tabletStrip(
  context: Context,
  wave: WaveTable,
  { device, site, day }: StripQuery,
  scope: Scope,
): Promise<TabletStrip> {
  const { kysely } = context.database;
  const form = formOf(context.catalogue, wave.questionnaire, wave.version);
  const { estimatedMinutes } = form.questionnaire;
  const shortest = shortestSeconds(estimatedMinutes);
  const place = { device, site, day };
  const quarters = await tabletQuarters(kysely, wave.id, scope, shortest, place);
  const span = { device, site, from: `${day}T00:00`, to: `${day}T23:45` };
  const forms = await tabletForms(kysely, wave.id, scope, span);
  const decisions = await decisionsOf(kysely, wave.id);
  const names = await placeNames(context, scope);
  return {
    device,
    deviceName: names.device(device),
    site,
    siteName: names.site(site),
    day,
    shortestSeconds: shortest,
    many: manyPerQuarter(estimatedMinutes),
    quarters: quarters.map((row) => {
      const here = forms.filter(({ quarter }) => quarter === row.quarter);
      const found = quarterSuspicion(context, decisions, row, here, form);
      return {
        subject: found.subject,
        members: found.members,
        quarter: row.quarter,
        forms: row.forms,
        fast: row.fast,
        medianSeconds: median(here.flatMap(({ seconds }) => seconds ?? [])),
        notCounted: here.filter(({ status }) => status === "not-counted").length,
        signs: found.signs,
        isOpen: found.isOpen && found.signs.length > 0,
      };
    }),
  };
}

/** The lower of the two in the middle: a time that somebody really took. */
function median(seconds: readonly number[]): number | null {
  const inOrder = [...seconds].sort((a, b) => a - b);
  return inOrder[Math.floor((inOrder.length - 1) / 2)] ?? null;
}
