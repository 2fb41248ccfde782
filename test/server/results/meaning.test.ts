import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedWave } from "../../../db/queries/seeding.ts";
import { keepWording, publishVersion } from "../../../db/queries/versions.ts";
import type { Context } from "../../../server/context.ts";
import { openInstallation } from "../../../server/installation.ts";
import { releaseRound } from "../../../server/release-round.ts";
import { districtResult } from "../../../server/results/district-result.ts";
import { settingsFrom } from "../../../server/settings.ts";
import { fileForm } from "../../../surveys/definition/file-form.ts";
import { DEFAULT_WAVE_RULES } from "../../../surveys/wire/fieldwork.ts";
import { letAnswer } from "../../environment/crowds.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { freshInstallation } from "../../environment/installations.ts";

const QUESTIONNAIRE = "sorgekultur";
const FIRST_QUESTION = "help_network";
const SITE = "gorbitz_library";

describe("a total over waves", () => {
  let installation: TestInstallation;
  let context: Context;
  const waves = { old: "", now: "", again: "" };

  beforeAll(async () => {
    installation = await freshInstallation("sqlite");
    const first = installation.context;
    const form = first.catalogue.form(QUESTIONNAIRE, 1);
    if (!form) throw new Error("no form");
    // A version from before today's file: it did not have the first page.
    const structure = fileForm(form.questionnaire);
    const before = { ...structure, version: 99, pages: structure.pages.slice(1) };
    const { kysely } = first.database;
    await publishVersion(kysely, {
      questionnaire: QUESTIONNAIRE,
      version: 99,
      meaning: "another",
      structure: JSON.stringify(before),
      published_at: "2020-01-01T00:00:00Z",
    });
    await keepWording(kysely, {
      fingerprint: "before",
      questionnaire: QUESTIONNAIRE,
      version: 99,
      language: "de",
      texts: JSON.stringify(form.wordings.get("de")?.texts),
      first_seen_at: "2020-01-01T00:00:00Z",
    });
    context = await openInstallation(
      settingsFrom(installation.env, resolve(import.meta.dirname, "../../..")),
    );
    const old = context.catalogue.form(QUESTIONNAIRE, 99);
    if (!old) throw new Error("no old form");
    waves.old = context.newId();
    await kysely.transaction().execute((tx) =>
      seedWave(
        tx,
        {
          id: waves.old,
          name: "Alte Welle",
          questionnaire: QUESTIONNAIRE,
          version: 99,
          starts_on: "2020-01-01",
          ends_on: "2020-12-31",
          rules: JSON.stringify(DEFAULT_WAVE_RULES),
          dimensions: "[]",
          created_at: "2020-01-01T00:00:00Z",
          frozen_at: null,
        },
        [{ wave: waves.old, site: SITE, target: null }],
      ),
    );
    await letAnswer(context, { id: waves.old, form: old }, 40, 1, { site: SITE });
    for (const [name, people] of [
      ["now", 12],
      ["again", 15],
    ] as const) {
      const wave = await freshWave(context, QUESTIONNAIRE, [SITE]);
      waves[name] = wave.id;
      await letAnswer(context, wave, people, people, { site: SITE });
    }
    await releaseRound(context, { actor: null });
  });
  afterAll(async () => {
    await context?.database.close();
    await installation?.close();
  });

  const resultOf = async (wave?: string) =>
    (await districtResult(context, { district: "gorbitz", questionnaire: QUESTIONNAIRE, wave }))
      ?.value;

  it("adds only waves that ask the same, and says which", async () => {
    const total = await resultOf();
    expect(total?.findings.responses).toBe(27);
    expect(total?.releases.map(({ wave }) => wave.id).toSorted()).toEqual(
      [waves.now, waves.again].toSorted(),
    );
    expect(total?.waves.map(({ id }) => id)).toContain(waves.old);
  });

  it("leaves the older meaning to be seen on its own", async () => {
    const old = await resultOf(waves.old);
    expect(old?.findings.responses).toBe(40);
    const asked = (result: typeof old) =>
      result?.findings.questions.map(({ question }) => question.id);
    expect(asked(old)).not.toContain(FIRST_QUESTION);
    expect(asked(await resultOf())).toContain(FIRST_QUESTION);
  });
});
