import { Hono } from "hono";
import { breakOffs } from "../../db/queries/break-offs.ts";
import { sitesWithin, wavesWithin } from "../../db/queries/choices.ts";
import { formsByMode } from "../../db/queries/fieldwork-status.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import type { FieldworkStatus } from "../../surveys/wire/fieldwork-setup.ts";
import type { FormStates } from "../../surveys/wire/review.ts";
import { MODES } from "../../surveys/wire/submission.ts";
import type { SignedIn } from "../access/person.ts";
import { needs } from "../access/person.ts";
import { signedIn } from "../access/session.ts";
import type { Context } from "../context.ts";
import { formStates } from "../form-states.ts";
import { titleOf } from "./choices.ts";
import { districtNews } from "./district-news.ts";
import { paperStates } from "./paper-states.ts";

/** How far fieldwork has come, for staff alone: exact counts of forms, never answers. */
export const status = (context: Context) =>
  new Hono<SignedIn>()
    .use(signedIn(context), needs("quality.read"))
    .get("/", async (c) => c.json(await statusWithin(context, c.get("person").scope)));

const NONE: FormStates = { received: 0, checked: 0, counted: 0, notCounted: 0, late: 0 };

async function statusWithin(context: Context, scope: Scope): Promise<FieldworkStatus> {
  const { database, catalogue } = context;
  const { kysely } = database;
  const waves = await wavesWithin(kysely, scope);
  const sites = new Map((await sitesWithin(kysely, scope)).map((site) => [site.code, site]));
  const forms = await formsByMode(kysely, scope);
  const states = await formStates(context, scope);
  const brokenOff = await breakOffs(kysely, scope);
  const paper = await paperStates(kysely, scope);
  const newsOf = await districtNews(context, scope);
  const districtsOf = (codes: readonly string[]) =>
    new Map(
      codes.flatMap((code) => {
        const site = sites.get(code);
        return site ? [[site.district, { code: site.district, name: site.districtName }]] : [];
      }),
    );
  return {
    waves: waves.map((wave) => ({
      id: wave.id,
      name: wave.name,
      title: titleOf(catalogue, wave.questionnaire, wave.version),
      startsOn: wave.starts_on,
      endsOn: wave.ends_on,
      frozen: wave.frozen_at !== null,
      states: states.get(wave.id) ?? NONE,
      paper: paper.get(wave.id) ?? null,
      districts: [...districtsOf(wave.sites.map(({ site }) => site)).values()].map((district) =>
        newsOf(wave.id, district),
      ),
      sites: wave.sites.flatMap(({ site: code, target }) => {
        const site = sites.get(code);
        if (!site) return [];
        const { name, district, districtName } = site;
        const here = forms.filter((row) => row.wave === wave.id && row.site === code);
        const modes = MODES.flatMap((mode) => {
          const count = here.find((row) => row.mode === mode)?.forms ?? 0;
          return count > 0 ? [{ mode, forms: count }] : [];
        });
        const total = modes.reduce((sum, row) => sum + row.forms, 0);
        const left = brokenOff.find((row) => row.wave === wave.id && row.site === code);
        return [
          {
            code,
            name,
            district,
            districtName,
            target,
            forms: total,
            brokenOff: left?.count ?? 0,
            modes,
          },
        ];
      }),
    })),
  };
}
