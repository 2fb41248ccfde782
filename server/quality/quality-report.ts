import { setImmediate } from "node:timers/promises";
import type { LookedAtForm } from "../../db/queries/quality.ts";
import {
  breakOffsByQuestion,
  formsByState,
  formsWithTimes,
  marginOf,
} from "../../db/queries/quality.ts";
import { publishedResponses } from "../../db/queries/release-checks.ts";
import type { ReleasePlace } from "../../db/queries/releases.ts";
import { newestReleaseOf } from "../../db/queries/releases.ts";
import type { WaveTable } from "../../db/schema.ts";
import type { Questionnaire } from "../../surveys/definition/questionnaire.ts";
import { questionsOf } from "../../surveys/definition/questionnaire.ts";
import { path, textAt } from "../../surveys/definition/wording.ts";
import { checkList } from "../../surveys/priorities/channel-check.ts";
import { orderedItems, orderedLists, orderLayout } from "../../surveys/priorities/ordered-lists.ts";
import type { TimedForm } from "../../surveys/quality/relative-speed.ts";
import { speedOf } from "../../surveys/quality/relative-speed.ts";
import { isStraightLine } from "../../surveys/quality/straight-line.ts";
import { unansweredIn } from "../../surveys/quality/unanswered.ts";
import type { QualityReport } from "../../surveys/wire/quality.ts";
import { MODES } from "../../surveys/wire/submission.ts";
import type { Form } from "../catalogue/catalogue.ts";
import { formOf } from "../catalogue/catalogue.ts";
import { keptAnswers } from "../catalogue/recounting.ts";
import { flaggedPart } from "../channel-parts.ts";
import type { Context } from "../context.ts";
import { openForms, suspicionsIn } from "../suspicions.ts";

/**
 * How good the forms of a wave in a district are: exact counts of forms, never what they say. The order of
 * topics with and without the forms that look odd is told of what is published, as an outcome alone.
 */
export async function qualityReport(
  context: Context,
  wave: WaveTable,
  district: { code: string; name: string },
): Promise<QualityReport> {
  const { kysely } = context.database;
  const place: ReleasePlace = { wave: wave.id, district: district.code };
  const form = formOf(context.catalogue, wave.questionnaire, wave.version);
  const texts = form.wordings.get("de")?.texts ?? {};
  const looked = await lookThrough(form.questionnaire, formsWithTimes(kysely, place));
  const scope = { kind: "some" as const, districts: [district.code] };
  const open =
    wave.frozen_at === null
      ? openForms(await suspicionsIn(context, wave.id, form, scope))
      : new Set<string>();
  const together = new Set([...looked.fast, ...looked.straight, ...open]);
  const brokenOff = await breakOffsByQuestion(kysely, place);
  const unanswered = unansweredIn(form.layout, await marginOf(kysely, place, form.layout.size));
  return {
    wave: { id: wave.id, name: wave.name, isFrozen: wave.frozen_at !== null },
    district,
    sites: await siteForms(context, place),
    speeds: looked.speeds,
    questions: unanswered.map(({ question, ...counts }) => ({
      id: question,
      text: textAt(texts, path.question(question)),
      ...counts,
      brokenOff: brokenOff.get(question) ?? 0,
      straight: looked.batteries.get(question) ?? null,
    })),
    flagged: {
      fast: looked.fast.size,
      straight: looked.straight.size,
      open: open.size,
      together: together.size,
    },
    without: await orderWithout(context, form, place, together),
    items: orderedItems(form.questionnaire, texts),
    least: context.settings.disclosureThreshold,
  };
}

type Looked = {
  speeds: QualityReport["speeds"];
  fast: Set<string>;
  /** Forms with the same point on every line of every battery. */
  straight: Set<string>;
  batteries: Map<string, { judged: number; same: number }>;
};

async function lookThrough(
  questionnaire: Questionnaire,
  pages: AsyncIterable<readonly LookedAtForm[]>,
): Promise<Looked> {
  const ratings = questionsOf(questionnaire).filter(({ type }) => type === "rating");
  const timed = new Map<string, TimedForm[]>(MODES.map((mode) => [mode, []]));
  const straight = new Set<string>();
  const batteries: Looked["batteries"] = new Map();
  for await (const page of pages) {
    for (const { id, mode, answers, seconds } of page) {
      if (seconds !== null) timed.get(mode)?.push({ id, seconds });
      const kept = keptAnswers(answers);
      const lines = ratings.flatMap((question) => {
        const isSame = isStraightLine(kept[question.id]);
        if (isSame === null) return [];
        const counts = batteries.get(question.id) ?? { judged: 0, same: 0 };
        counts.judged++;
        if (isSame) counts.same++;
        batteries.set(question.id, counts);
        return [isSame];
      });
      if (lines.length > 0 && lines.every((isSame) => isSame)) straight.add(id);
    }
    await setImmediate();
  }
  const fast = new Set<string>();
  const speeds = MODES.flatMap((mode) => {
    const forms = timed.get(mode) ?? [];
    if (forms.length === 0) return [];
    const speed = speedOf(forms);
    for (const id of speed?.fast ?? []) fast.add(id);
    const median = speed?.median ?? null;
    return [{ mode, timed: forms.length, median, fast: speed?.fast.length ?? null }];
  });
  return { speeds, fast, straight, batteries };
}

async function siteForms(
  { database }: Context,
  place: ReleasePlace,
): Promise<QualityReport["sites"]> {
  const rows = await formsByState(database.kysely, place);
  const names = [...new Set(rows.map(({ site }) => site))];
  return names.flatMap((name) =>
    MODES.flatMap((mode) => {
      const here = rows.filter((row) => row.site === name && row.mode === mode);
      if (here.length === 0) return [];
      const inState = (status: string) => here.find((row) => row.status === status)?.forms ?? 0;
      const counted = inState("counted");
      return [{ name, mode, counted, notCounted: inState("not-counted"), late: inState("late") }];
    }),
  );
}

/** What the published order would be without forms that look odd; null where nothing is published. */
async function orderWithout(
  context: Context,
  form: Form,
  place: ReleasePlace,
  flagged: ReadonlySet<string>,
): Promise<QualityReport["without"]> {
  const { database, settings } = context;
  const release = await newestReleaseOf(database.kysely, place, form.layout.size);
  if (!release) return null;
  const layout = orderLayout(form.questionnaire);
  const parts = await flaggedPart(layout, publishedResponses(database.kysely, place), flagged);
  const { disclosureThreshold } = settings;
  const published = { layout: form.layout, sums: release.sums };
  return orderedLists(published, disclosureThreshold).map((list) => ({
    ...checkList(list, layout, parts, disclosureThreshold),
    hasPlaces: list.order === "places",
  }));
}
