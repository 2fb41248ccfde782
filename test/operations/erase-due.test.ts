import { v4 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formsByMode } from "../../db/queries/fieldwork-status.ts";
import { modesOf } from "../../db/queries/release-modes.ts";
import { freeze } from "../../server/freeze-wave.ts";
import { accept } from "../../server/intake-door.ts";
import { eraseDue } from "../../server/operations/erase-due.ts";
import { releaseRound } from "../../server/release-round.ts";
import { filterKey } from "../../surveys/disclosure/groups/published-views.ts";
import { decodeCounts } from "../../surveys/tally/counts.ts";
import { DEFAULT_WAVE_RULES } from "../../surveys/wire/fieldwork.ts";
import { emptyAnswers } from "../environment/answers.ts";
import type { TestWave } from "../environment/fieldwork.ts";
import { freshWave, submissionTo } from "../environment/fieldwork.ts";
import type { TestInstallation } from "../environment/installations.ts";
import { ENGINES, freshInstallation } from "../environment/installations.ts";
import { differencesOf } from "../environment/recount-differences.ts";

const SITE = "gorbitz_library";

describe.each(ENGINES)("what has been kept long enough, on %s", (engine) => {
  let installation: TestInstallation;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
  });
  afterAll(() => installation.close());

  const answer = (wave: TestWave) =>
    accept(
      installation.context,
      submissionTo(
        wave,
        { ...emptyAnswers(wave.form), gender: "female", open_missing: "Eine Bank" },
        { id: v4(), site: SITE },
      ),
    );
  /** A wave with twelve answers that ended on a day. */
  const ended = async (endsOn: string, retention = DEFAULT_WAVE_RULES.retention) => {
    const { context } = installation;
    const wave = await freshWave(context, "sorgekultur", [SITE]);
    for (let person = 0; person < 12; person++) await answer(wave);
    await context.database.kysely
      .updateTable("wave")
      .set({
        ends_on: endsOn,
        dimensions: JSON.stringify(["gender"]),
        rules: JSON.stringify({ ...DEFAULT_WAVE_RULES, retention }),
      })
      .where("id", "=", wave.id)
      .execute();
    return wave;
  };
  const at = (day: string) => ({
    ...installation.context,
    now: () => new Date(`${day}T12:00:00Z`),
  });
  const left = async ({ id }: TestWave) => {
    const { kysely } = installation.context.database;
    const rows = await kysely
      .selectFrom("response")
      .leftJoin("free_text", "free_text.response", "response.id")
      .select(["response.id", "free_text.body"])
      .where("response.wave", "=", id)
      .execute();
    return { responses: rows.length, texts: rows.filter(({ body }) => body !== null).length };
  };
  const of = ({ id }: TestWave, done: Awaited<ReturnType<typeof eraseDue>>) =>
    done
      .filter(({ wave }) => wave.id === id)
      .map(({ what, due, waits, erased }) => ({ what, due, waits, erased }));

  it("goes step by step, words first, while results and numbers of forms stay", async () => {
    const { context } = installation;
    const { kysely } = context.database;
    const wave = await ended("2020-03-31");
    await freeze(context, wave.id, null);
    const kept = async () => ({
      margins: await kysely
        .selectFrom("tally_margin")
        .select(["district", "responses"])
        .where("wave", "=", wave.id)
        .execute(),
      releases: await kysely
        .selectFrom("release")
        .select(["number", "responses", "sums", "fingerprint"])
        .where("wave", "=", wave.id)
        .execute(),
      views: await kysely
        .selectFrom("release_view")
        .select(["number", "filter", "responses", "sums"])
        .where("wave", "=", wave.id)
        .execute(),
      forms: (await formsByMode(kysely, { kind: "all" })).filter((one) => one.wave === wave.id),
    });
    const before = await kept();
    expect(before.releases).toHaveLength(1);
    const filter = { gender: "female" };
    expect(before.views).toMatchObject([{ filter: filterKey(filter), responses: 12 }]);
    const ways = (one: typeof filter | Record<string, never>) =>
      modesOf(kysely, { waves: [wave.id], district: "gorbitz", filter: one });
    expect(await ways(filter)).toMatchObject({ web: 12 });

    expect(of(wave, await eraseDue(at("2020-09-29")))).toEqual([]);
    const texts = { what: "texts", due: "2020-09-30", waits: false };
    expect(of(wave, await eraseDue(at("2020-09-30"), { dryRun: true }))).toEqual([
      { ...texts, erased: 0 },
    ]);
    expect(await left(wave)).toEqual({ responses: 12, texts: 12 });
    expect(of(wave, await eraseDue(at("2020-09-30")))).toEqual([{ ...texts, erased: 12 }]);
    expect(await left(wave)).toEqual({ responses: 12, texts: 0 });
    expect(of(wave, await eraseDue(at("2020-10-01")))).toEqual([]);
    expect(await differencesOf(context)).toEqual([]);

    const answers = { what: "answers", due: "2022-03-31", waits: false };
    expect(of(wave, await eraseDue(at("2022-03-31")))).toEqual([{ ...answers, erased: 12 }]);
    expect(await left(wave)).toEqual({ responses: 0, texts: 0 });
    expect(await kept()).toEqual(before);
    // In which way one woman answered would be left otherwise; that of all is the number of forms.
    expect(await ways(filter)).toBeUndefined();
    expect(await ways({})).toMatchObject({ web: 12 });
    // Nobody's cell is left: a cell of one person would be their answers.
    const cells = await kysely
      .selectFrom("tally")
      .select(["age_group", "gender", "responses", "counts"])
      .where("wave", "=", wave.id)
      .execute();
    expect(cells).toMatchObject([{ age_group: "", gender: "", responses: 12 }]);
    const counts = decodeCounts(cells[0]?.counts ?? new Uint8Array(), wave.form.layout.size);
    expect(counts.every((count) => count === 0)).toBe(true);
    const [margin] = await kysely
      .selectFrom("tally_margin")
      .select("counts")
      .where("wave", "=", wave.id)
      .execute();
    expect(margin?.counts).toEqual(cells[0]?.counts);
    const groups = await kysely
      .selectFrom("release_group")
      .select("id")
      .where("wave", "=", wave.id)
      .execute();
    expect(groups).toEqual([]);
    expect(await releaseRound(context, { wave: wave.id, actor: null })).toEqual([]);
    expect(await differencesOf(context)).toEqual([]);

    // An answer that a tablet brings only now goes with the next run.
    expect(await answer(wave)).toMatchObject({ outcome: { kind: "stored", counted: false } });
    expect(of(wave, await eraseDue(at("2022-04-01")))).toMatchObject([
      { what: "texts", erased: 1 },
      { what: "answers", erased: 1 },
    ]);
    const events = await kysely
      .selectFrom("audit_event")
      .select(["action", "detail"])
      .where("action", "like", "wave.%-erased")
      .orderBy("id")
      .execute();
    expect(events.map(({ action }) => action)).toEqual([
      "wave.texts-erased",
      "wave.answers-erased",
      "wave.texts-erased",
      "wave.answers-erased",
    ]);
    expect(JSON.parse(events[1]?.detail ?? "")).toMatchObject({ id: wave.id, erased: 12 });
  });

  it("goes in all other waves where one fails, and says so", async () => {
    const { context } = installation;
    const broken = await ended("2020-03-31");
    const sound = await ended("2020-03-31");
    for (const wave of [broken, sound]) await freeze(context, wave.id, null);
    await context.database.kysely
      .updateTable("wave")
      .set({ rules: "{}" })
      .where("id", "=", broken.id)
      .execute();
    await expect(eraseDue(at("2020-09-30"))).rejects.toThrow();
    expect(await left(sound)).toEqual({ responses: 12, texts: 0 });
    await context.database.kysely
      .updateTable("wave")
      .set({ rules: JSON.stringify({ ...DEFAULT_WAVE_RULES, retention: null }) })
      .where("id", "=", broken.id)
      .execute();
  });

  it("waits for the freeze, and stays for good where no retention was set", async () => {
    const open = await ended("2020-03-31");
    const forever = await ended("2020-03-31", null);
    await freeze(installation.context, forever.id, null);
    const done = await eraseDue(at("2023-01-01"));
    expect(of(open, done)).toMatchObject([
      { what: "texts", waits: true, erased: 0 },
      { what: "answers", waits: true, erased: 0 },
    ]);
    expect(of(forever, done)).toEqual([]);
    for (const wave of [open, forever])
      expect(await left(wave)).toEqual({ responses: 12, texts: 12 });
  });
});
