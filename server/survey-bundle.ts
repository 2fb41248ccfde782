import * as v from "valibot";
import { siteByCode } from "../db/queries/sites.ts";
import { wavesOpenAt } from "../db/queries/waves.ts";
import type { WaveTable } from "../db/schema.ts";
import { fileForm } from "../surveys/definition/file-form.ts";
import { localDay } from "../surveys/local-day.ts";
import { WaveRules } from "../surveys/wire/fieldwork.ts";
import type { SurveyBundle } from "../surveys/wire/survey.ts";
import { formOf } from "./catalogue/catalogue.ts";
import type { Offering } from "./catalogue/offered-languages.ts";
import { offering } from "./catalogue/offered-languages.ts";
import type { Context } from "./context.ts";
import { recordingsOf } from "./recordings/recordings-of.ts";

type NamedSite = NonNullable<Awaited<ReturnType<typeof siteByCode>>>;
export type BundleOnWire = v.InferInput<typeof SurveyBundle>;
type OfferOnWire = BundleOnWire["offers"][number];

/**
 * What an app needs to ask at a site, by link and by poster. Undefined where there is no such site, or
 * nobody asks there any more.
 */
export async function surveyBundle(
  context: Context,
  code: string,
): Promise<BundleOnWire | undefined> {
  const site = await siteByCode(context.database.kysely, code);
  return site && isInUse(site) ? bundleAt(context, site) : undefined;
}

/**
 * What can be asked at a site: nothing where it is switched off.
 *
 * @param daysAhead also what begins within so many days: a tablet may be without a network by then
 */
export async function bundleAt(
  context: Context,
  site: NamedSite,
  { daysAhead = 0 }: { daysAhead?: number } = {},
): Promise<BundleOnWire> {
  const { database, catalogue, demo, keys } = context;
  const now = context.now();
  const span = {
    from: localDay(now),
    until: localDay(new Date(now.getTime() + daysAhead * 86_400_000)),
  };
  const waves = isInUse(site) ? await wavesOpenAt(database.kysely, site.code, span) : [];
  const offered = await offering(context);
  const offers = waves.map((wave) => offerOf(context, wave, offered));
  const forms = waves.map(({ questionnaire, version }, at) => ({
    questionnaire: formOf(catalogue, questionnaire, version).questionnaire,
    wordings: offers[at]?.wordings ?? [],
  }));
  return {
    site: { code: site.code, name: site.name, district: site.districtName, kind: site.kind },
    ...(site.brought !== null && { brought: site.brought }),
    offers,
    icons: Object.fromEntries(catalogue.topics.topics.map(({ code, icon }) => [code, icon])),
    sealing: await keys.current(),
    recordings: await recordingsOf(context, forms, [site.districtName]),
    demo,
  };
}

/** Whether people may be asked at a site at all: it and its district are switched on. */
export function isInUse(site: NamedSite): boolean {
  return site.active === 1 && site.districtActive === 1;
}

function offerOf({ catalogue }: Context, wave: WaveTable, offered: Offering): OfferOnWire {
  const form = formOf(catalogue, wave.questionnaire, wave.version);
  const { shuffleRanking, breakOff } = v.parse(WaveRules, JSON.parse(wave.rules));
  return {
    wave: {
      id: wave.id,
      name: wave.name,
      startsOn: wave.starts_on,
      endsOn: wave.ends_on,
      shuffleRanking,
      breakOff,
    },
    questionnaire: fileForm(form.questionnaire),
    wordings: offered.wordingsOf(form).map(({ language, fingerprint, texts }) => ({
      language,
      fingerprint,
      texts: { ...texts },
    })),
  };
}
