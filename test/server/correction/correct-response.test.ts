import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CorrectionOutcome } from "../../../server/correction/correct-response.ts";
import { correctResponse } from "../../../server/correction/correct-response.ts";
import { freeze } from "../../../server/freeze-wave.ts";
import { accept } from "../../../server/intake-door.ts";
import { releaseRound } from "../../../server/release-round.ts";
import { withdraw } from "../../../server/withdrawal/withdraw.ts";
import type { Answers } from "../../../surveys/response/answer.ts";
import type { Submission } from "../../../surveys/wire/submission.ts";
import { emptyAnswers } from "../../environment/answers.ts";
import { letAnswer } from "../../environment/crowds.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave, submissionTo } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import { differencesOf } from "../../environment/recount-differences.ts";
import { tablesOf } from "../../environment/recounting.ts";

const SITE = "gorbitz_library";
const REASON = "Auf dem Bogen steht es anders";

describe.each(ENGINES)("correcting an accepted response on %s", (engine) => {
  let installation: TestInstallation;
  let wave: TestWave;
  let sheet: Submission;
  let number = 100;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
  });
  afterAll(() => installation?.close());
  beforeEach(async () => {
    const { context } = installation;
    wave = await freshWave(context, "sorgekultur", [SITE]);
    number += 1;
    sheet = submissionTo(
      wave,
      { ...said(), gender: "female", age_group: "18_24", open_missing: "Mehr Bänke" },
      { id: context.newResponseId(), site: SITE, mode: "paper" },
    );
    await accept(context, sheet, { source: "form", externalId: String(number), batch: null });
  });

  const said = (): Answers => emptyAnswers(wave.form);
  const correct = (answers: Answers, otherTexts = {}, more = {}): Promise<CorrectionOutcome> =>
    installation.context.database.kysely.transaction().execute((tx) =>
      correctResponse(installation.context, tx, {
        response: sheet.id,
        answers,
        otherTexts,
        reason: REASON,
        actor: null,
        subject: `${wave.id}/${number}`,
        ...more,
      }),
    );
  const rows = async () => {
    const { kysely } = installation.context.database;
    return {
      response: await kysely
        .selectFrom("response")
        .select(["revision", "answers", "digest"])
        .where("id", "=", sheet.id)
        .executeTakeFirst(),
      before: await kysely
        .selectFrom("response_revision")
        .selectAll()
        .where("response", "=", sheet.id)
        .orderBy("revision")
        .execute(),
      words: await kysely
        .selectFrom("free_text")
        .select("body")
        .where("response", "=", sheet.id)
        .execute(),
      wordsBefore: await kysely
        .selectFrom("free_text_before")
        .select(["revision", "body"])
        .where("response", "=", sheet.id)
        .execute(),
    };
  };

  /** A cell that somebody has left says the same as one that never was. */
  const differences = async () =>
    (await differencesOf(installation.context)).filter(({ counted, kept }) => counted !== kept);

  it("keeps what was said before, with who, when and why, and counts as if it had come so", async () => {
    const before = await rows();
    expect(await correct({ ...said(), gender: "male", open_missing: "Mehr Licht" })).toEqual({
      kind: "corrected",
      revision: 2,
    });
    const now = await rows();
    expect(JSON.parse(now.response?.answers ?? "")).toMatchObject({
      gender: "male",
      open_missing: true,
    });
    expect(now.response).toMatchObject({ revision: 2, digest: before.response?.digest });
    expect(now.before).toMatchObject([
      { revision: 1, answers: before.response?.answers, reason: REASON, actor: null, batch: null },
    ]);
    expect(now.before[0]?.at).toMatch(/^\d{4}-/);
    expect(now.words).toEqual([{ body: "Mehr Licht" }]);
    expect(now.wordsBefore).toEqual([{ revision: 1, body: "Mehr Bänke" }]);
    expect(await differences()).toEqual([]);

    expect(await correct({ ...said(), gender: "diverse" })).toMatchObject({ revision: 3 });
    expect((await rows()).wordsBefore).toEqual([
      { revision: 1, body: "Mehr Bänke" },
      { revision: 2, body: "Mehr Licht" },
    ]);
    expect(await differences()).toEqual([]);
  });

  it("is known again by the file that says the same, and by the device that sent the first", async () => {
    const { context } = installation;
    await correct({ ...said(), gender: "male" });
    const again = await accept(context, sheet, null);
    expect(again).toMatchObject({ outcome: { kind: "repeated" } });
    const other = submissionTo(
      wave,
      { ...said(), gender: "male" },
      {
        id: context.newResponseId(),
        site: SITE,
        mode: "paper",
      },
    );
    const identity = { source: "form", externalId: String(number), batch: null };
    expect(await accept(context, other, identity)).toMatchObject({
      outcome: { kind: "repeated", response: sheet.id },
    });
  });

  it("changes nothing where it says so already, does not fit, or there is no such response", async () => {
    const { context } = installation;
    const before = await tablesOf(context);
    const { answers } = sheet;
    expect(await correct(answers)).toEqual({ kind: "unchanged" });
    expect(await correct({ ...answers, gender: "mars" })).toMatchObject({
      kind: "unfit",
      problem: { code: "answer.unknown-code" },
    });
    expect(await correct(answers, {}, { response: context.newResponseId() })).toEqual({
      kind: "unknown",
    });
    expect(await tablesOf(context)).toEqual(before);
  });

  it("stands in the log with its reason, and neither answers nor the response's id do", async () => {
    await correct({ ...said(), gender: "male", open_missing: "Mehr Licht" });
    const events = await installation.context.database.kysely
      .selectFrom("audit_event")
      .selectAll()
      .where("action", "=", "response.corrected")
      .where("subject", "=", `${wave.id}/${number}`)
      .execute();
    expect(events).toHaveLength(1);
    expect(JSON.parse(events[0]?.detail ?? "")).toEqual({ reason: REASON });
    for (const secret of [sheet.id, "male", "Mehr Licht"])
      expect(JSON.stringify(events)).not.toContain(secret);
  });

  it("publishes nothing by itself: the next release that may move knows of it", async () => {
    const { context } = installation;
    await letAnswer(context, wave, 11, number, { site: SITE, mode: "paper" });
    await releaseRound(context, { wave: wave.id, actor: null });
    const releases = () =>
      context.database.kysely
        .selectFrom("release")
        .select(["number", "fingerprint"])
        .where("wave", "=", wave.id)
        .execute();
    const published = await releases();
    expect(published).toHaveLength(1);
    await correct({ ...said(), gender: "male" });
    await releaseRound(context, { wave: wave.id, actor: null });
    expect(await releases()).toEqual(published);
  });

  it("is refused once the wave is frozen, and nothing leads from the log to the response then", async () => {
    const { context } = installation;
    await correct({ ...said(), gender: "male" });
    await freeze(context, wave.id, null);
    expect(await correct({ ...said(), gender: "diverse" })).toEqual({ kind: "frozen" });
    const { before, response } = await rows();
    expect(response?.revision).toBe(2);
    expect(before).toMatchObject([{ at: null, actor: null, reason: null, batch: null }]);
    expect(JSON.parse(before[0]?.answers ?? "")).toMatchObject({ gender: "female" });
    expect(await differences()).toEqual([]);
  });

  it("goes with the response when that is withdrawn", async () => {
    await correct({ ...said(), gender: "male" });
    const sheetNumber = String(number);
    const by = { id: "officer", scope: { kind: "all" } } as const;
    await withdraw(installation.context, { wave: wave.id, sheetNumber, reason: "Wunsch" }, by);
    const { before, wordsBefore } = await rows();
    expect([...before, ...wordsBefore]).toEqual([]);
    expect(await differences()).toEqual([]);
  });

  it("happens one after the other where two correct at the same moment", async () => {
    const outcomes = await Promise.all([
      correct({ ...said(), gender: "male" }),
      correct({ ...said(), gender: "diverse" }),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(["corrected", "corrected"]);
    expect((await rows()).before.map(({ revision }) => revision)).toEqual([1, 2]);
    expect(await differences()).toEqual([]);
  });
});
