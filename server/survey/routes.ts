import { Hono } from "hono";
import { compress } from "hono/compress";
import { sitesAskingOn } from "../../db/queries/sites.ts";
import { localDay } from "../../surveys/local-day.ts";
import type { SurveySites } from "../../surveys/wire/survey.ts";
import { offering } from "../catalogue/offered-languages.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-response.ts";
import { surveyBundle } from "../survey-bundle.ts";

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
        languages: (await offering(context)).languages,
        demo: context.demo,
      } satisfies SurveySites);
    })
    .get("/sites/:site", async (c) => {
      const bundle = await surveyBundle(context, c.req.param("site"));
      if (!bundle) throw new ProblemError("site.unknown", c.req.param("site"));
      return c.json(bundle);
    });
