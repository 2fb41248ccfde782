import { Hono } from "hono";
import { sitesWithin, wavesWithin } from "../../db/queries/choices.ts";
import { textAt } from "../../surveys/definition/wording.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import type { QualityOverview } from "../../surveys/wire/quality.ts";
import type { SignedIn } from "../access/person.ts";
import { mustCover, needs } from "../access/person.ts";
import { record } from "../access/record.ts";
import { signedIn } from "../access/session.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-response.ts";
import { qualityReport } from "./quality-report.ts";

/**
 * How good the forms are, for the office alone. What is shown of a district is exact, so the log keeps who
 * has looked at it.
 */
export const quality = (context: Context) =>
  new Hono<SignedIn>()
    .use(signedIn(context), needs("quality.read"))
    .get("/", async (c) => c.json(await overview(context, c.get("person").scope)))
    .get("/:wave/:district", async (c) => {
      const { wave: id, district: code } = c.req.param();
      mustCover(c, code);
      const { kysely } = context.database;
      const waves = await wavesWithin(kysely, { kind: "some", districts: [code] });
      const wave = waves.find((one) => one.id === id);
      const district = (await districtsOf(context, c.get("person").scope)).get(code);
      if (!wave || !district) throw new ProblemError("wave.unknown", id);
      const report = await qualityReport(context, wave, district);
      await record(context, kysely, c.get("person").id, "quality.read", wave.name, {
        id,
        district: code,
      });
      return c.json(report);
    });

async function overview(context: Context, scope: Scope): Promise<QualityOverview> {
  const { database, catalogue } = context;
  const sites = await sitesWithin(database.kysely, scope);
  const waves = await wavesWithin(database.kysely, scope);
  const districts = await districtsOf(context, scope);
  return {
    waves: waves.flatMap(({ id, name, questionnaire, version, sites: asked }) => {
      const codes = new Set(
        asked.flatMap(({ site }) => sites.find(({ code }) => code === site)?.district ?? []),
      );
      const here = [...districts.values()].filter(({ code }) => codes.has(code));
      const german = formOf(catalogue, questionnaire, version).wordings.get("de");
      const title = german ? textAt(german.texts, "title") : questionnaire;
      return here.length > 0 ? [{ id, name, title, districts: here }] : [];
    }),
  };
}

/** The districts of a scope with sites, by code, in the order of their names. */
async function districtsOf({ database }: Context, scope: Scope) {
  const sites = await sitesWithin(database.kysely, scope);
  const named = sites.map(({ district: code, districtName: name }) => ({ code, name }));
  return new Map(
    named.sort((a, b) => a.name.localeCompare(b.name, "de")).map((one) => [one.code, one]),
  );
}
