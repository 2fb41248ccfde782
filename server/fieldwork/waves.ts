import { Hono } from "hono";
import type { Kysely } from "kysely";
import * as v from "valibot";
import { sitesWithin, wavesWithin } from "../../db/queries/choices.ts";
import { placesWithResponses } from "../../db/queries/site-admin.ts";
import { changeWave, putWave, replaceSites, sitesOfWave } from "../../db/queries/wave-admin.ts";
import { dimensionsIn } from "../../db/queries/waves.ts";
import type { Schema } from "../../db/schema.ts";
import { dimensionsOf } from "../../surveys/definition/dimensions.ts";
import { NewWave, WaveChange, WaveRules } from "../../surveys/wire/fieldwork.ts";
import type { WaveDetails } from "../../surveys/wire/fieldwork-setup.ts";
import type { SignedIn } from "../access/person.ts";
import { needs } from "../access/person.ts";
import { record } from "../access/record.ts";
import { signedIn } from "../access/session.ts";
import type { Context } from "../context.ts";
import { freeze } from "../freeze-wave.ts";
import { body } from "../parse-body.ts";
import { ProblemError } from "../problem-response.ts";
import { titleOf } from "./choices.ts";

/** The waves: which questionnaire is asked where, from when to when, and under which rules. */
export const waveRoutes = (context: Context) =>
  new Hono<SignedIn>()
    .use(signedIn(context), needs("fieldwork.manage"))
    .get("/", async (c) => c.json({ waves: await waveDetails(context, c.get("person")) }))
    .post("/", body(NewWave), async (c) => {
      const wave = c.req.valid("json");
      const { name, questionnaire, version, startsOn, endsOn, sites } = wave;
      mustBeInOrder(startsOn, endsOn);
      mustBeFieldable(context, wave);
      const id = context.newId();
      const at = context.now().toISOString();
      await context.database.kysely.transaction().execute(async (tx) => {
        await mustExist(tx, sites);
        const row = {
          id,
          name,
          questionnaire,
          version,
          starts_on: startsOn,
          ends_on: endsOn,
          rules: JSON.stringify(wave.rules),
          dimensions: JSON.stringify(wave.dimensions),
          created_at: at,
          frozen_at: null,
        };
        await putWave(tx, row, sites);
        await record(context, tx, c.get("person").id, "wave.added", name, { id, ...wave });
      });
      return c.json({ id }, 201);
    })
    .put("/:id", body(WaveChange), async (c) => {
      const id = c.req.param("id");
      const change = c.req.valid("json");
      mustBeInOrder(change.startsOn, change.endsOn);
      await context.database.kysely.transaction().execute(async (tx) => {
        switch (await changeWave(tx, id, change)) {
          case "unknown":
            throw new ProblemError("wave.unknown", id);
          case "frozen":
            throw new ProblemError("wave.frozen", id);
          case "changed":
        }
        await mustExist(tx, change.sites);
        const kept = new Set(change.sites.map(({ site }) => site));
        const places = await placesWithResponses(tx);
        for (const site of await sitesOfWave(tx, id))
          if (!kept.has(site) && places.some((place) => place.wave === id && place.site === site))
            throw new ProblemError("wave.in-use", site);
        await replaceSites(tx, id, change.sites);
        const detail = { id, ...change };
        await record(context, tx, c.get("person").id, "wave.changed", change.name, detail);
      });
      return c.json({ id });
    })
    .post("/:id/freeze", async (c) => {
      const id = c.req.param("id");
      await freeze(context, id, c.get("person").id);
      return c.json({ id });
    });

async function waveDetails(
  { database, catalogue }: Context,
  { scope }: SignedIn["Variables"]["person"],
): Promise<WaveDetails[]> {
  const used = new Set(
    (await placesWithResponses(database.kysely)).map(({ wave, site }) => `${wave}\n${site}`),
  );
  const waves = await wavesWithin(database.kysely, scope);
  return waves.map((wave) => ({
    id: wave.id,
    name: wave.name,
    questionnaire: wave.questionnaire,
    version: wave.version,
    title: titleOf(catalogue, wave.questionnaire, wave.version),
    startsOn: wave.starts_on,
    endsOn: wave.ends_on,
    frozenAt: wave.frozen_at,
    sites: wave.sites.map((place) => ({
      ...place,
      hasResponses: used.has(`${wave.id}\n${place.site}`),
    })),
    rules: v.parse(WaveRules, JSON.parse(wave.rules)),
    dimensions: dimensionsIn(wave),
  }));
}

function mustBeInOrder(startsOn: string, endsOn: string): void {
  if (endsOn < startsOn) throw new ProblemError("wave.dates-reversed", startsOn, endsOn);
}

/** Only today's version can be fielded anew, and only what it asks can break its results down. */
function mustBeFieldable(
  { catalogue }: Context,
  { questionnaire, version, dimensions }: NewWave,
): void {
  const form = catalogue.current.find(
    (current) =>
      current.questionnaire.id === questionnaire && current.questionnaire.version === version,
  );
  if (!form) throw new ProblemError("wave.unknown-questionnaire", questionnaire);
  const possible = new Set(dimensionsOf(form.questionnaire).map(({ id }) => id));
  for (const dimension of dimensions)
    if (!possible.has(dimension)) throw new ProblemError("wave.unknown-dimension", dimension);
}

async function mustExist(db: Kysely<Schema>, sites: NewWave["sites"]): Promise<void> {
  const known = new Set((await sitesWithin(db, { kind: "all" })).map(({ code }) => code));
  for (const { site } of sites) if (!known.has(site)) throw new ProblemError("site.unknown", site);
}
