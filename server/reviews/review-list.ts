import * as v from "valibot";
import { wavesWithin } from "../../db/queries/choices.ts";
import { wordsOf } from "../../db/queries/equal-forms.ts";
import { tabletQuarters } from "../../db/queries/tablet-quarters.ts";
import type { WaveTable } from "../../db/schema.ts";
import { path, textAt } from "../../surveys/definition/wording.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import type {
  EqualAnswers,
  EqualWords,
  RepeatedNumber,
  ReviewList,
  ReviewOverview,
  TabletDay,
} from "../../surveys/wire/review.ts";
import { MODES } from "../../surveys/wire/submission.ts";
import type { Form } from "../catalogue/catalogue.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import { formStatesOf } from "../form-states.ts";
import type {
  AnswersSuspicion,
  NumberSuspicion,
  Suspicions,
  TextSuspicion,
} from "../suspicions.ts";
import { suspicionsIn } from "../suspicions.ts";
import { decidedWithin } from "./decided.ts";
import type { openCounts } from "./open-count.ts";
import type { PlaceNames } from "./place-names.ts";
import { placeNames } from "./place-names.ts";

/** What is open in each wave that is not frozen, in a scope's districts. */
export async function reviewOverview(
  context: Context,
  scope: Scope,
  openIn: ReturnType<typeof openCounts>,
): Promise<ReviewOverview> {
  const waves: ReviewOverview["waves"] = [];
  for (const wave of await wavesWithin(context.database.kysely, scope)) {
    if (wave.frozen_at !== null) continue;
    const form = formOf(context.catalogue, wave.questionnaire, wave.version);
    const open = await openIn(wave, scope);
    waves.push({ id: wave.id, name: wave.name, title: titleOf(form), open });
  }
  return { waves };
}

/** Everything odd in a wave with what a person needs to decide, and what was decided. */
export async function reviewList(
  context: Context,
  wave: WaveTable,
  scope: Scope,
): Promise<ReviewList> {
  const { kysely } = context.database;
  const form = formOf(context.catalogue, wave.questionnaire, wave.version);
  const found = await suspicionsIn(context, wave.id, form, scope);
  const names = await placeNames(context, scope);
  const texts: EqualWords[] = [];
  for (const text of found.texts)
    if (text.isOpen) texts.push(await wordsView(context, form, text, names));
  const days = await tabletQuarters(kysely, wave.id, scope, 0);
  const isOpen = wave.frozen_at === null;
  return {
    wave: { id: wave.id, name: wave.name, title: titleOf(form) },
    states: await formStatesOf(context, scope, wave.id, isOpen ? found : undefined),
    numbers: found.numbers.flatMap((one) => (one.isOpen ? numberView(one, names) : [])),
    answers: found.answers.flatMap((one) => (one.isOpen ? answersView(one, names) : [])),
    texts,
    tablets: tabletDays(days, found, names),
    decided: decidedWithin(found, scope, names),
  };
}

function titleOf({ questionnaire, wordings }: Form): string {
  const german = wordings.get("de");
  return german ? textAt(german.texts, "title") : questionnaire.id;
}

function answersView(
  { subject, members, earlier, given, forms }: AnswersSuspicion,
  names: PlaceNames,
): EqualAnswers[] {
  const [first] = forms;
  if (!first) return [];
  const { device, site } = first;
  return [
    {
      subject,
      members,
      device,
      deviceName: names.device(device),
      site,
      siteName: names.site(site),
      earlier: earlierView(earlier),
      given,
      forms: forms.map(({ quarter, status }) => ({ quarter, isCounted: status === "counted" })),
    },
  ];
}

async function wordsView(
  { database: { kysely } }: Context,
  { wordings }: Form,
  { subject, members, earlier, forms }: TextSuspicion,
  names: PlaceNames,
): Promise<EqualWords> {
  const question = forms[0]?.question ?? "";
  const german = wordings.get("de")?.texts ?? {};
  // They are equal up to commas and capitals: one of them speaks for all.
  const [words = ""] = await wordsOf(kysely, [forms[0]?.response ?? ""], question);
  return {
    subject,
    members,
    earlier: earlierView(earlier),
    question: german[path.question(question)] ?? question,
    words,
    forms: forms.map(({ site, mode, day, status }) => ({
      siteName: names.site(site),
      mode: v.parse(v.picklist(MODES), mode),
      day,
      isCounted: status === "counted",
    })),
  };
}

function numberView(
  { subject, members, earlier, forms }: NumberSuspicion,
  names: PlaceNames,
): RepeatedNumber[] {
  const [first] = forms;
  if (!first) return [];
  return [
    {
      subject,
      members,
      earlier: earlierView(earlier),
      number: first.number,
      mode: v.parse(v.picklist(MODES), first.mode),
      day: first.day,
      siteName: names.site(first.site),
      firstFile: first.firstFile,
      isCounted: first.status === "counted",
      files: forms.map(({ fileName, fileAt }) => ({ name: fileName, at: fileAt })),
    },
  ];
}

function earlierView(earlier: Suspicions["decisions"][number] | undefined) {
  if (!earlier) return null;
  const { not_counted, forms, decidedByName, decided_at } = earlier;
  return {
    notCounted: Number(not_counted),
    forms: Number(forms),
    by: decidedByName,
    at: decided_at,
  };
}

/** Days of tablets, those with something open first, then latest first. */
function tabletDays(
  quarters: readonly { device: string; site: string; quarter: string; forms: number }[],
  { bursts }: Suspicions,
  names: PlaceNames,
): TabletDay[] {
  const days = new Map<string, TabletDay>();
  for (const { device, site, quarter, forms } of quarters) {
    const day = quarter.slice(0, 10);
    const key = `${device}|${site}|${day}`;
    const before = days.get(key);
    const open = bursts.filter(
      ({ isOpen, place }) =>
        isOpen &&
        place.device === device &&
        place.site === site &&
        place.quarter.slice(0, 10) === day,
    ).length;
    days.set(key, {
      device,
      deviceName: names.device(device),
      site,
      siteName: names.site(site),
      day,
      forms: (before?.forms ?? 0) + forms,
      open,
    });
  }
  return [...days.values()].sort(
    (a, b) =>
      Number(b.open > 0) - Number(a.open > 0) ||
      (a.day === b.day ? a.deviceName.localeCompare(b.deviceName, "de") : a.day < b.day ? 1 : -1),
  );
}
