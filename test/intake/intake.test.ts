import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accept } from "../../server/intake-door.ts";
import { recount } from "../../server/operations/recount.ts";
import { withdraw } from "../../server/withdrawal/withdraw.ts";
import { questionsOf } from "../../surveys/definition/questionnaire.ts";
import type { Answers } from "../../surveys/response/answer.ts";
import type { Submission } from "../../surveys/wire/submission.ts";
import { paperAnswers } from "../environment/arbitraries.ts";
import type { TestWave } from "../environment/fieldwork.ts";
import { freshWave, post, submissionTo } from "../environment/fieldwork.ts";
import type { TestInstallation } from "../environment/installations.ts";
import { ENGINES, freshInstallation } from "../environment/installations.ts";
import { tablesOf } from "../environment/recounting.ts";

const SITES = ["gorbitz_library", "gruna_library"];

describe.each(ENGINES)("the intake on %s", (engine) => {
  let installation: TestInstallation;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
  });
  afterAll(() => installation.close());

  const send = (submission: Submission) => post(installation.request, submission);
  /** As the paper desk hands over what was typed. */
  async function take(submission: Submission): Promise<string> {
    const acceptance = await accept(installation.context, submission);
    return acceptance.kind === "accepted" ? acceptance.outcome.kind : acceptance.problem.code;
  }
  const newId = () => installation.context.newResponseId();
  const skipped = ({ form }: TestWave): Answers =>
    Object.fromEntries(questionsOf(form.questionnaire).map(({ id }) => [id, { state: "skipped" }]));
  async function emptied(): Promise<void> {
    const { kysely } = installation.context.database;
    for (const table of [
      "response",
      "free_text",
      "trace",
      "identity",
      "tally",
      "tally_margin",
    ] as const)
      await kysely.deleteFrom(table).execute();
  }

  it("takes the same submissions in any order and repetition to the same tables, and recounts equal", async () => {
    const wave = await freshWave(installation.context, "sorgekultur", SITES);
    const submissions = fc.array(
      fc.record({
        answers: paperAnswers(wave.form.questionnaire),
        site: fc.constantFrom(...SITES),
      }),
      { minLength: 1, maxLength: 5 },
    );
    const orders = fc.infiniteStream(fc.nat());
    await fc.assert(
      fc.asyncProperty(submissions, orders, async (people, order) => {
        await emptied();
        const all = people.map(({ answers, site }) =>
          submissionTo(wave, answers, { id: newId(), site, mode: "paper" }),
        );
        for (const submission of all) expect(await take(submission)).toBe("stored");
        const once = await tablesOf(installation.context);
        expect(once.responses).toHaveLength(all.length);

        await emptied();
        const again = [...all, ...all]
          .map((submission) => ({ submission, at: order.next().value }))
          .sort((one, other) => one.at - other.at);
        const outcomes = await Promise.all(again.map(({ submission }) => take(submission)));
        expect(outcomes.filter((kind) => kind === "stored")).toHaveLength(all.length);
        expect(outcomes.filter((kind) => kind === "repeated")).toHaveLength(all.length);
        expect(await tablesOf(installation.context)).toEqual(once);
        expect((await recount(installation.context)).differences).toEqual([]);
      }),
      { numRuns: engine === "sqlite" ? 25 : 12 },
    );
  });

  it("answers another content under the same id with a conflict and keeps the first", async () => {
    const wave = await freshWave(installation.context, "sorgekultur", SITES);
    const id = newId();
    const first = submissionTo(wave, skipped(wave), { id, site: "gorbitz_library" });
    expect((await send(first)).status).toBe(201);
    const before = await tablesOf(installation.context);
    const other = { ...first, answers: { ...first.answers, gender: "female" } };
    const reply = await send(other);
    expect(reply.status).toBe(409);
    expect(await reply.json()).toMatchObject({ code: "submission.conflict", where: [id] });
    expect((await send({ ...first, day: "2026-05-13" })).status).toBe(409);
    expect(await tablesOf(installation.context)).toEqual(before);
  });

  it("takes an answer whose day lies after the wave's end", async () => {
    const wave = await freshWave(installation.context, "sorgekultur", SITES);
    await installation.context.database.kysely
      .updateTable("wave")
      .set({ ends_on: "2026-02-01" })
      .where("id", "=", wave.id)
      .execute();
    const late = submissionTo(wave, skipped(wave), { id: newId(), site: "gorbitz_library" });
    expect((await send(late)).status).toBe(201);
    expect((await tablesOf(installation.context)).responses.at(0)).toMatchObject({
      status: "counted",
    });
  });

  it("stores and acknowledges what comes after the freeze, and does not count it", async () => {
    await emptied();
    const wave = await freshWave(installation.context, "sorgekultur", SITES);
    await installation.context.database.kysely
      .updateTable("wave")
      .set({ frozen_at: "2026-06-01T00:00:00.000Z" })
      .where("id", "=", wave.id)
      .execute();
    const late = submissionTo(wave, skipped(wave), { id: newId(), site: "gorbitz_library" });
    expect((await send(late)).status).toBe(201);
    expect((await send(late)).status).toBe(200);
    const tables = await tablesOf(installation.context);
    expect(tables.responses).toMatchObject([{ status: "late" }]);
    expect(tables.tally).toEqual([]);
    expect((await recount(installation.context)).differences).toEqual([]);
  });

  it("keeps neither number nor trace of what comes after the freeze: it would never be cut again", async () => {
    await emptied();
    const wave = await freshWave(installation.context, "sorgekultur", SITES);
    await installation.context.database.kysely
      .updateTable("wave")
      .set({ frozen_at: "2026-06-01T00:00:00.000Z" })
      .where("id", "=", wave.id)
      .execute();
    const late = submissionTo(wave, skipped(wave), {
      id: newId(),
      site: "gorbitz_library",
      trace: { quarter: "2026-05-12T14:15", seconds: 300 },
    });
    const identity = { source: "form", externalId: "471", batch: null };
    expect(await accept(installation.context, late, identity)).toMatchObject({
      outcome: { kind: "stored", counted: false },
    });
    const { kysely } = installation.context.database;
    expect(await kysely.selectFrom("identity").selectAll().execute()).toEqual([]);
    expect(await kysely.selectFrom("trace").selectAll().execute()).toEqual([]);
  });

  it("forgets a withdrawn answer for good: content, words and count go, its id is told", async () => {
    await emptied();
    const wave = await freshWave(installation.context, "sorgekultur", SITES);
    const stays = submissionTo(wave, skipped(wave), { id: newId(), site: "gorbitz_library" });
    await send(stays);
    const before = await tablesOf(installation.context);
    const id = newId();
    const goes = submissionTo(
      wave,
      { ...skipped(wave), open_missing: "Ruft mich an: 0351 1234", gender: "diverse" },
      { id, site: "gorbitz_library" },
    );
    const identity = { source: "form", externalId: "471", batch: null };
    await accept(installation.context, goes, identity);
    const withdrawal = { wave: wave.id, sheetNumber: "0471-6", reason: "Wunsch der Person" };
    await withdraw(installation.context, withdrawal, { id: "p", scope: { kind: "all" } });
    expect(await tablesOf(installation.context)).toEqual(before);
    const reply = await send(goes);
    expect(reply.status).toBe(410);
    expect(await reply.json()).toMatchObject({ code: "submission.withdrawn" });
  });

  it("hides on a screen what a changed answer hides, and keeps the contradiction of paper", async () => {
    await emptied();
    const wave = await freshWave(installation.context, "sorgekultur", SITES);
    const answers: Answers = {
      ...skipped(wave),
      help_network: "several",
      help_barriers: ["cost"],
    };
    const screen = submissionTo(wave, answers, {
      id: newId(),
      site: "gorbitz_library",
      mode: "tablet",
    });
    const paper = submissionTo(wave, answers, {
      id: newId(),
      site: "gorbitz_library",
      mode: "paper",
    });
    await take(screen);
    await take(paper);
    const { responses } = await tablesOf(installation.context);
    const stored = (id: string) =>
      JSON.parse(String(responses.find((row) => row.id === id)?.answers)).help_barriers;
    expect(stored(screen.id)).toEqual({ state: "hidden" });
    expect(stored(paper.id)).toEqual(["cost"]);
  });

  it("keeps free words in a table of their own and not beside the answers", async () => {
    await emptied();
    const wave = await freshWave(installation.context, "sorgekultur", SITES);
    const words = "Eine Bank im Schatten";
    const submission = submissionTo(
      wave,
      { ...skipped(wave), open_missing: words, help_sources: ["other"] },
      { id: newId(), site: "gorbitz_library", otherTexts: { help_sources: "mein Kegelverein" } },
    );
    await send(submission);
    const tables = await tablesOf(installation.context);
    expect(JSON.stringify(tables.responses)).not.toContain(words);
    expect(JSON.stringify(tables.responses)).not.toContain("Kegelverein");
    expect(tables.texts.map((row) => row.body).sort()).toEqual([words, "mein Kegelverein"].sort());
  });

  it.each([
    ["an unknown wave", { wave: "nowhere" }, 422, "submission.unknown-wave"],
    ["a site outside the wave", { site: "weissig_library" }, 422, "submission.unknown-site"],
    ["another version", { version: 2 }, 422, "submission.wrong-version"],
    ["a language that nobody asked in", { language: "fr" }, 422, "submission.unknown-language"],
    ["a day far ahead", { day: "2062-05-12" }, 422, "submission.day-in-future"],
    ["a day that does not exist", { day: "2026-04-31" }, 400, "request.malformed"],
    [
      "an id that tells the time",
      { id: "01890a5d-ac96-774b-bcce-b302099a8057" },
      400,
      "request.malformed",
    ],
  ])("refuses %s, and says so with a code", async (_name, wrong, status, code) => {
    const wave = await freshWave(installation.context, "sorgekultur", SITES);
    const right = submissionTo(wave, skipped(wave), { id: newId(), site: "gorbitz_library" });
    const reply = await send({ ...right, ...wrong });
    expect(reply.status).toBe(status);
    expect(reply.headers.get("content-type")).toContain("application/problem+json");
    expect(await reply.json()).toMatchObject({ code });
  });

  it("answers what is no JSON, and what is no submission, with a problem too", async () => {
    const reply = await installation.request("/api/submissions", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{",
    });
    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({ code: "request.malformed" });
  });
});
