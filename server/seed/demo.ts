import type { Insertable } from "kysely";
import { offerDraft } from "../../db/queries/offered-drafts.ts";
import { putSetting, seedWave, setting } from "../../db/queries/seeding.ts";
import type { WaveSiteTable } from "../../db/schema.ts";
import { questionsOf } from "../../surveys/definition/questionnaire.ts";
import { DRAFT_LANGUAGES } from "../../surveys/messages/say.ts";
import { DEFAULT_WAVE_RULES } from "../../surveys/wire/fieldwork.ts";
import type { Mode, Submission } from "../../surveys/wire/submission.ts";
import { addAccount } from "../access/add-account.ts";
import { DEMO_ACCOUNTS } from "../access/demo-accounts.ts";
import type { Form } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import { accept } from "../intake-door.ts";
import { localDay } from "../local-day.ts";
import { releaseRound } from "../release-round.ts";
import type { Chance } from "./chance.ts";
import { chanceFrom, oneOf, responseIdFrom } from "./chance.ts";
import { DEMO_FIELDS } from "./demo-plan.ts";
import { demoAnswers } from "./demo-respondent.ts";
import type { DistrictsFile } from "./districts-file.ts";

const DAY = 86_400_000;
const DAYS_BEFORE = 200;
const DAYS_AFTER = 120;
const MODES_BY_KIND: Readonly<Record<string, Mode>> = { library: "tablet", online: "web" };

/**
 * Fills a demo database with waves and invented people. Everything follows from a seed, and every step
 * can be repeated, so that a demo interrupted half-way is completed at the next start.
 */
export async function createDemo(
  context: Context,
  { districts }: DistrictsFile,
  createdAt: Date,
): Promise<void> {
  // Repeated after an interruption, an account that is there already is refused and stays.
  for (const account of DEMO_ACCOUNTS) await addAccount(context, account);
  await showDrafts(context, createdAt);
  const waves: string[] = [];
  for (const [index, field] of DEMO_FIELDS.entries()) {
    const form = context.catalogue.current.find(
      ({ questionnaire }) => questionnaire.id === field.questionnaire,
    );
    if (!form) continue;
    const wave = await demoWave(context, form, districts, createdAt, index);
    waves.push(wave);
    for (const district of districts) {
      const sites = district.sites;
      const chance = chanceFrom(hashNumber(context, `${field.questionnaire} ${district.code}`));
      const people = field.people[district.code] ?? 0;
      const arriving: Promise<unknown>[] = [];
      for (let person = 0; person < people; person++)
        arriving.push(arrive(context, demoSubmission(form, wave, sites, createdAt, chance)));
      await Promise.all(arriving);
    }
  }
  // The first field last: a district opens with what was released last.
  for (const wave of waves.reverse()) await releaseRound(context, { wave, actor: null });
}

/** Offers the languages that native readers have not checked, so that people can look at them. */
async function showDrafts({ database }: Context, createdAt: Date): Promise<void> {
  const switched_on_at = createdAt.toISOString();
  await database.kysely.transaction().execute(async (tx) => {
    for (const language of DRAFT_LANGUAGES) await offerDraft(tx, { language, switched_on_at });
  });
}

async function arrive(context: Context, submission: Submission): Promise<void> {
  const acceptance = await accept(context, submission);
  if (acceptance.kind === "refused")
    throw new Error(`the demo made an answer that fits no form: ${acceptance.problem.code}`);
}

async function demoWave(
  { database, newId }: Context,
  { questionnaire }: Form,
  districts: DistrictsFile["districts"],
  createdAt: Date,
  index: number,
): Promise<string> {
  const key = `demo-wave-${questionnaire.id}`;
  const id = (await setting(database.kysely, key)) ?? newId();
  await database.kysely.transaction().execute(async (tx) => {
    await putSetting(tx, key, id);
    const sites: Insertable<WaveSiteTable>[] = districts.flatMap((district) =>
      district.sites.map(({ code }) => ({ wave: id, site: code, target: null })),
    );
    const single = new Set(
      questionsOf(questionnaire).flatMap(({ id: question, type }) =>
        type === "single" ? [question] : [],
      ),
    );
    await seedWave(
      tx,
      {
        id,
        name: "Beispielwelle",
        questionnaire: questionnaire.id,
        version: questionnaire.version,
        starts_on: localDay(new Date(createdAt.getTime() - DAYS_BEFORE * DAY)),
        ends_on: localDay(new Date(createdAt.getTime() + DAYS_AFTER * DAY)),
        rules: JSON.stringify(DEFAULT_WAVE_RULES),
        dimensions: JSON.stringify(
          ["age_group", "gender"].filter((question) => single.has(question)),
        ),
        created_at: new Date(createdAt.getTime() - index).toISOString(),
        frozen_at: null,
      },
      sites,
    );
  });
  return id;
}

function demoSubmission(
  form: Form,
  wave: string,
  sites: DistrictsFile["districts"][number]["sites"],
  createdAt: Date,
  chance: Chance,
): Submission {
  const { questionnaire } = form;
  const site = oneOf(sites, chance);
  const languages = [...form.wordings.keys()];
  const language = chance() < 0.75 ? "de" : oneOf(languages, chance);
  const day = new Date(createdAt.getTime() - (1 + Math.floor(chance() * (DAYS_BEFORE - 10))) * DAY);
  return {
    id: responseIdFrom(chance),
    wave,
    questionnaire: questionnaire.id,
    version: questionnaire.version,
    wording: form.wordings.get(language)?.fingerprint ?? "",
    language,
    site: site.code,
    mode: MODES_BY_KIND[site.kind] ?? "paper",
    day: localDay(day),
    ...demoAnswers(form, chance),
    orderShown: {},
  };
}

/** A seed from a name, so that each district's stream is its own. */
function hashNumber({ hash }: Context, name: string): number {
  return [...hash(name)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);
}
