import { seedWave } from "../../db/queries/seeding.ts";
import type { Form } from "../../server/catalogue/catalogue.ts";
import type { Context } from "../../server/context.ts";
import type { Answers } from "../../surveys/response/answer.ts";
import { DEFAULT_WAVE_RULES } from "../../surveys/wire/fieldwork.ts";
import type { Submission } from "../../surveys/wire/submission.ts";

export type TestWave = { id: string; form: Form };

/** A wave of a questionnaire at some seeded sites, open all year. */
export async function freshWave(
  context: Context,
  questionnaire: string,
  sites: readonly string[],
): Promise<TestWave> {
  const form = context.catalogue.current.find((one) => one.questionnaire.id === questionnaire);
  if (!form) throw new Error(`no questionnaire ${questionnaire}`);
  const id = context.newId();
  await context.database.kysely.transaction().execute((tx) =>
    seedWave(
      tx,
      {
        id,
        name: "Testwelle",
        questionnaire,
        version: form.questionnaire.version,
        starts_on: "2026-01-01",
        ends_on: "2099-12-31",
        rules: JSON.stringify(DEFAULT_WAVE_RULES),
        dimensions: "[]",
        created_at: context.now().toISOString(),
        frozen_at: null,
      },
      sites.map((site) => ({ wave: id, site, target: null })),
    ),
  );
  return { id, form };
}

/** A submission of these answers to a wave, by way of the web unless said otherwise. */
export function submissionTo(
  { id: wave, form }: TestWave,
  answers: Answers,
  more: Pick<Submission, "id" | "site"> & Partial<Submission>,
): Submission {
  return {
    wave,
    questionnaire: form.questionnaire.id,
    version: form.questionnaire.version,
    wording: form.wordings.get("de")?.fingerprint ?? "",
    language: "de",
    mode: "web",
    day: "2026-05-12",
    answers,
    otherTexts: {},
    orderShown: {},
    ...more,
  };
}

/** Sends a submission as somebody's own phone does. */
export function post(
  request: (path: string, init: RequestInit) => Promise<Response>,
  submission: Submission,
) {
  return request("/api/submissions", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ form: "open", submission }),
  });
}
