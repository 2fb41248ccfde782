import { Hono } from "hono";
import { compress } from "hono/compress";
import * as v from "valibot";
import { siteByCode, sitesAskingOn } from "../../db/queries/sites.ts";
import { wavesOpenAt } from "../../db/queries/waves.ts";
import type { WaveTable } from "../../db/schema.ts";
import { fileForm } from "../../surveys/definition/file-form.ts";
import { WaveRules } from "../../surveys/wire/fieldwork.ts";
import type { SurveyBundle, SurveySites } from "../../surveys/wire/survey.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import { localDay } from "../local-day.ts";
import { ProblemError } from "../problem-response.ts";

/** What can be asked where. Public, cacheable by nobody: a wave may open or close today. */
export const survey = (context: Context) =>
  new Hono()
    .use(compress())
    .get("/sites", async (c) => {
      const sites = await sitesAskingOn(context.database.kysely, localDay(context.now()));
      return c.json({
        sites: sites.map(({ code, name, kind, district, districtName }) => ({
          code,
          name,
          kind,
          district: { code: district, name: districtName },
        })),
        demo: context.demo,
      } satisfies SurveySites);
    })
    .get("/sites/:site", async (c) => {
      const site = await siteByCode(context.database.kysely, c.req.param("site"));
      if (!site || site.active === 0 || site.districtActive === 0)
        throw new ProblemError("site.unknown", c.req.param("site"));
      const waves = await wavesOpenAt(context.database.kysely, site.code, localDay(context.now()));
      return c.json({
        site: { code: site.code, name: site.name, district: site.districtName, kind: site.kind },
        offers: waves.map((wave) => offerOf(context.catalogue, wave)),
        icons: Object.fromEntries(
          context.catalogue.topics.topics.map(({ code, icon }) => [code, icon]),
        ),
        demo: context.demo,
      });
    });

type OfferOnWire = v.InferInput<typeof SurveyBundle>["offers"][number];

function offerOf(catalogue: Catalogue, wave: WaveTable): OfferOnWire {
  const form = formOf(catalogue, wave.questionnaire, wave.version);
  const rules = v.parse(WaveRules, JSON.parse(wave.rules));
  return {
    wave: {
      id: wave.id,
      name: wave.name,
      endsOn: wave.ends_on,
      shuffleRanking: rules.shuffleRanking,
    },
    questionnaire: fileForm(form.questionnaire),
    wordings: [...form.wordings.values()]
      .filter((wording) => wording.status === "approved")
      .map(({ language, fingerprint, texts }) => ({ language, fingerprint, texts: { ...texts } })),
  };
}
