import { Hono } from "hono";
import { districtsWithin, sitesWithin, wavesWithin } from "../../db/queries/choices.ts";
import { textAt } from "../../surveys/definition/wording.ts";
import type { FieldworkChoices } from "../../surveys/wire/fieldwork.ts";
import type { SignedIn } from "../access/person.ts";
import { signedIn } from "../access/session.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";

/** The districts, sites and waves that a person may work with. Whoever is signed in may ask. */
export const choices = (context: Context) =>
  new Hono<SignedIn>().use(signedIn(context)).get("/", async (c) => {
    const { kysely } = context.database;
    const { scope } = c.get("person");
    const districts = await districtsWithin(kysely, scope);
    const sites = await sitesWithin(kysely, scope);
    const waves = await wavesWithin(kysely, scope);
    return c.json({
      districts: districts.map(({ code, name }) => ({ code, name })),
      sites: sites.map(({ code, name, kind, district, districtName }) => ({
        code,
        name,
        kind,
        district,
        districtName,
      })),
      waves: waves.map((wave) => ({
        id: wave.id,
        name: wave.name,
        questionnaire: wave.questionnaire,
        version: wave.version,
        title: titleOf(context.catalogue, wave.questionnaire, wave.version),
        sites: wave.sites.map(({ site }) => site),
        startsOn: wave.starts_on,
        endsOn: wave.ends_on,
        frozen: wave.frozen_at !== null,
      })),
    } satisfies FieldworkChoices);
  });

/** What a questionnaire calls itself in German, the staff's language; its id where it has no German. */
export function titleOf(catalogue: Catalogue, questionnaire: string, version: number): string {
  const german = formOf(catalogue, questionnaire, version).wordings.get("de");
  return german ? textAt(german.texts, "title") : questionnaire;
}
