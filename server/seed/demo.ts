import type { Insertable } from "kysely";
import { offerDraft } from "../../db/queries/offered-drafts.ts";
import { putSetting, seedWave, setting } from "../../db/queries/seeding.ts";
import { waveById } from "../../db/queries/waves.ts";
import type { WaveSiteTable } from "../../db/schema.ts";
import { questionsOf } from "../../surveys/definition/questionnaire.ts";
import { localDay } from "../../surveys/local-day.ts";
import { DRAFT_LANGUAGES } from "../../surveys/messages/say.ts";
import { DEFAULT_WAVE_RULES } from "../../surveys/wire/fieldwork.ts";
import type { Mode, Submission, Trace } from "../../surveys/wire/submission.ts";
import { addAccount } from "../access/add-account.ts";
import { DEMO_ACCOUNTS } from "../access/demo-accounts.ts";
import type { Form } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import { freeze } from "../freeze-wave.ts";
import { accept } from "../intake-door.ts";
import { releaseRound } from "../release-round.ts";
import type { Chance } from "./chance.ts";
import { chanceNamed, oneOf, responseIdFrom } from "./chance.ts";
import { codeDemo, quoteDemo } from "./demo-coding.ts";
import { DEMO_FIELDS } from "./demo-plan.ts";
import { demoAnswers } from "./demo-respondent.ts";
import type { DistrictsFile } from "./districts-file.ts";

const DAY = 86_400_000;
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
  const waves: { id: string; earlier: boolean }[] = [];
  for (const [index, { questionnaire, people, earlier }] of DEMO_FIELDS.entries()) {
    const form = context.catalogue.current.find((one) => one.questionnaire.id === questionnaire);
    if (!form) continue;
    const now = { ...THIS_WAVE, createdAt, index };
    waves.push({ id: await fielded(context, form, districts, now, people), earlier: false });
    if (!earlier) continue;
    const before = { ...EARLIER_WAVE, createdAt, index };
    waves.push({ id: await fielded(context, form, districts, before, earlier), earlier: true });
  }
  const [first] = waves;
  if (first) await codeDemo(context, first.id);
  // The first field last: a district opens with what was released last.
  for (const { id, earlier } of waves.toReversed()) {
    if (earlier && !(await isFrozen(context, id))) await freeze(context, id, null);
    else await releaseRound(context, { wave: id, actor: null });
  }
  if (first) await quoteDemo(context, first.id);
}

/** When a wave of the demo is fielded, in days before and after the day of the demo. */
type Field = {
  name: string;
  key: string;
  earlier: boolean;
  from: number;
  until: number;
  createdAt: Date;
  index: number;
};
const THIS_WAVE = {
  name: "Beispielwelle",
  key: "demo-wave",
  earlier: false,
  from: -200,
  until: 120,
};
const EARLIER_WAVE = {
  name: "Frühere Beispielwelle",
  key: "demo-wave-earlier",
  earlier: true,
  from: -560,
  until: -400,
};

async function isFrozen({ database }: Context, wave: string): Promise<boolean> {
  return (await waveById(database.kysely, wave))?.frozen_at !== null;
}

/** A wave with its answers. @returns its id */
async function fielded(
  context: Context,
  form: Form,
  districts: DistrictsFile["districts"],
  field: Field,
  people: Readonly<Record<string, number>>,
): Promise<string> {
  const wave = await demoWave(context, form, districts, field);
  // A frozen wave is complete; answers sent again would only be late.
  if (field.earlier && (await isFrozen(context, wave))) return wave;
  for (const { code, sites } of districts) {
    const seed = [form.questionnaire.id, code, ...(field.earlier ? ["earlier"] : [])].join(" ");
    const chance = chanceNamed(seed, context.hash);
    const arriving: Promise<unknown>[] = [];
    for (let person = 0; person < (people[code] ?? 0); person++)
      arriving.push(arrive(context, demoSubmission(form, wave, sites, field, chance)));
    await Promise.all(arriving);
  }
  return wave;
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
  { name, key: prefix, from, until, createdAt, index }: Field,
): Promise<string> {
  const key = `${prefix}-${questionnaire.id}`;
  const day = (days: number) => localDay(new Date(createdAt.getTime() + days * DAY));
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
        name,
        questionnaire: questionnaire.id,
        version: questionnaire.version,
        starts_on: day(from),
        ends_on: day(until),
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
  { from, until, earlier, createdAt }: Field,
  chance: Chance,
): Submission {
  const { questionnaire } = form;
  const site = oneOf(sites, chance);
  const languages = [...form.wordings.keys()];
  const language = chance() < 0.75 ? "de" : oneOf(languages, chance);
  const latest = Math.min(until, -1);
  const days = latest - Math.floor(chance() * (latest - from - 9));
  const day = localDay(new Date(createdAt.getTime() + days * DAY));
  const mode = MODES_BY_KIND[site.kind] ?? "paper";
  return {
    id: responseIdFrom(chance),
    wave,
    questionnaire: questionnaire.id,
    version: questionnaire.version,
    wording: form.wordings.get(language)?.fingerprint ?? "",
    language,
    site: site.code,
    mode,
    day,
    ...demoAnswers(form, chance, { mode, earlier }),
    orderShown: {},
    ...(mode === "tablet" && { trace: demoTrace(day, chance) }),
  };
}

/** When and how fast somebody answered on a tablet: a few tapped through. */
function demoTrace(day: string, chance: Chance): Trace {
  const seconds = chance() < 0.04 ? 40 + chance() * 30 : 300 + chance() * 500;
  const hour = String(9 + Math.floor(chance() * 9)).padStart(2, "0");
  const quarter = oneOf(["00", "15", "30", "45"] as const, chance);
  return { quarter: `${day}T${hour}:${quarter}`, seconds: Math.round(seconds) };
}
