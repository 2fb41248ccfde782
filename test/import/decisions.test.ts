import { parse } from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Context } from "../../server/context.ts";
import { correctResponse } from "../../server/correction/correct-response.ts";
import { freeze } from "../../server/freeze-wave.ts";
import { runImport } from "../../server/import/run-import.ts";
import { ImportForesight } from "../../surveys/wire/import.ts";
import type { TestWave } from "../environment/fieldwork.ts";
import { freshWave } from "../environment/fieldwork.ts";
import type { TestInstallation } from "../environment/installations.ts";
import { ENGINES, freshInstallation } from "../environment/installations.ts";
import type { TestPerson } from "../environment/people.ts";
import { signedInAs } from "../environment/people.ts";
import { differencesOf } from "../environment/recount-differences.ts";
import { tablesOf } from "../environment/recounting.ts";
import { notedAnswers } from "../samples/stored-answers.ts";
import { importRoom } from "./import-room.ts";

const SITE = "gorbitz_sachsenforum";
const HEAD = "Bogennummer;Datum;gender;open_missing";
const file = (...lines: string[]) => Buffer.from(`${[HEAD, ...lines].join("\r\n")}\r\n`);
const line = (number: number, gender: string, words = "") =>
  `${number};12.05.2026;${gender};${words}`;
const REASON = "Auf dem Bogen steht es so";

describe.each(ENGINES)("forms that are there already with other answers, on %s", (engine) => {
  let installation: TestInstallation;
  let context: Context;
  let staff: TestPerson;
  let room: ReturnType<typeof importRoom>;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    context = installation.context;
    staff = await signedInAs(installation, "staff");
    room = importRoom(installation, staff, SITE);
  });
  afterAll(() => installation.close());

  /** A wave with the forms 471 and 472, and a plan of a file that says otherwise. */
  const twoDifferent = async () => {
    const wave = await freshWave(context, "sorgekultur", [SITE]);
    await room.carryOut(
      await room.planned(
        wave.id,
        file(line(471, "male", "Mehr Licht"), line(472, "male")),
        "first.csv",
      ),
    );
    const second = file(line(471, "female", "Mehr Bänke"), line(472, "female"), line(473, "male"));
    const id = await room.planned(wave.id, second, "second.csv");
    return { wave, id, second };
  };
  const decide = async (id: string, ...decisions: unknown[]) => {
    const reply = await room.decide(id, decisions);
    expect(reply.status).toBe(200);
    return parse(ImportForesight, await reply.json());
  };
  const genders = async ({ id, form }: TestWave) =>
    Object.fromEntries(
      (await notedAnswers(context, id, form)).map(({ externalId, answers }) => [
        externalId,
        answers.gender,
      ]),
    );

  it("are shown side by side, the first one stays where nobody says anything", async () => {
    const { wave, id } = await twoDifferent();
    const { contradictions, ...counts } = await room.check(id);
    expect(counts).toMatchObject({ accepted: 1, contradicting: 2, taken: 0 });
    expect(contradictions[0]).toMatchObject({
      row: 2,
      externalId: "471",
      inSameFile: false,
      decision: null,
    });
    expect(contradictions[0]?.differences).toEqual([
      expect.objectContaining({ inFile: "weiblich", stored: "männlich" }),
      expect.objectContaining({ inFile: "„Mehr Bänke“", stored: "andere eigene Worte" }),
    ]);
    await room.carryOut(id);
    expect(await genders(wave)).toEqual({ 471: "male", 472: "male", 473: "male" });
  });

  it("take the file's answers or keep their own, as a person decides with a reason", async () => {
    const { wave, id, second } = await twoDifferent();
    await room.check(id);
    const foreseen = await decide(
      id,
      { row: 2, take: "file", reason: REASON },
      { row: 3, take: "stored", reason: "Tippfehler in der Datei" },
    );
    expect(foreseen).toMatchObject({ accepted: 1, alreadyThere: 0, contradicting: 1, taken: 1 });
    expect(foreseen.contradictions.map(({ decision }) => decision?.take)).toEqual([
      "file",
      "stored",
    ]);
    const { progress } = await room.carryOut(id);
    expect(progress).toMatchObject({ accepted: 1, alreadyThere: 0, contradicting: 1, taken: 1 });
    expect(await genders(wave)).toEqual({ 471: "female", 472: "male", 473: "male" });
    expect(await differencesOf(context)).toEqual([]);
    const revisions = await context.database.kysely
      .selectFrom("response_revision")
      .selectAll()
      .where("batch", "=", id)
      .execute();
    expect(revisions).toMatchObject([{ revision: 1, reason: REASON, actor: staff.id }]);

    // The same file, and the same rows in another one: 0 changes.
    const before = await tablesOf(context);
    expect((await room.upload(wave.id, second)).status).toBe(409);
    const other = await room.planned(wave.id, Buffer.concat([second, Buffer.from("\r\n")]));
    expect(await room.check(other)).toMatchObject({
      accepted: 0,
      alreadyThere: 2,
      contradicting: 1,
    });
    await room.carryOut(other);
    expect(await tablesOf(context)).toEqual(before);
  });

  it("are as before when the file is taken back, words and tally included", async () => {
    const { wave, id } = await twoDifferent();
    const before = await tablesOf(context);
    await room.check(id);
    await decide(
      id,
      { row: 2, take: "file", reason: REASON },
      { row: 3, take: "file", reason: REASON },
    );
    await room.carryOut(id);
    expect(await genders(wave)).toEqual({ 471: "female", 472: "female", 473: "male" });
    await room.undo(id);
    expect(await tablesOf(context)).toEqual(before);
    expect(await differencesOf(context)).toEqual([]);
    const left = await context.database.kysely
      .selectFrom("response_revision")
      .innerJoin("response", "response.id", "response_revision.response")
      .select("response.id")
      .where("wave", "=", wave.id)
      .execute();
    expect(left).toEqual([]);
  });

  it("keep a later correction when the file before it is taken back", async () => {
    const { wave, id } = await twoDifferent();
    await room.check(id);
    await decide(id, { row: 2, take: "file", reason: REASON });
    await room.carryOut(id);
    const { kysely } = context.database;
    const { response, answers } = await kysely
      .selectFrom("identity")
      .innerJoin("response", "response.id", "identity.response")
      .select(["identity.response", "response.answers"])
      .where("identity.wave", "=", wave.id)
      .where("external_id", "=", "471")
      .executeTakeFirstOrThrow();
    const corrected = {
      ...JSON.parse(answers),
      gender: "diverse",
      open_missing: { state: "skipped" },
    };
    await kysely.transaction().execute((tx) =>
      correctResponse(context, tx, {
        response,
        answers: corrected,
        otherTexts: {},
        reason: "Noch einmal hingesehen",
        actor: staff.id,
        subject: "471",
      }),
    );
    await room.undo(id);
    expect(await genders(wave)).toEqual({ 471: "diverse", 472: "male" });
    expect(await differencesOf(context)).toEqual([]);
  });

  it("can only be kept where the first one stands in the same file", async () => {
    const wave = await freshWave(context, "sorgekultur", [SITE]);
    const id = await room.planned(wave.id, file(line(5, "male"), line(5, "female")));
    const { contradictions } = await room.check(id);
    expect(contradictions).toMatchObject([{ row: 3, inSameFile: true, differences: [] }]);
    const reply = await room.decide(id, [{ row: 3, take: "file", reason: REASON }]);
    expect(reply.status).toBe(409);
    expect(await reply.json()).toMatchObject({ code: "import.only-keeping", where: ["3"] });
    await decide(id, { row: 3, take: "stored", reason: REASON });
    expect((await room.carryOut(id)).progress).toMatchObject({ accepted: 1, contradicting: 1 });
  });

  it("can neither be decided nor read in once the wave is frozen", async () => {
    const { wave, id } = await twoDifferent();
    await room.check(id);
    await decide(id, { row: 3, take: "stored", reason: REASON });
    await freeze(context, wave.id, null);
    const { plan } = await context.database.kysely
      .selectFrom("batch")
      .select("plan")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    // A number on paper beside the digest of its answers would lead from one to the other.
    expect(JSON.parse(plan)).toMatchObject({ contradictions: [], decisions: [], said: {} });
    const decided = await room.decide(id, [{ row: 2, take: "file", reason: REASON }]);
    for (const reply of [decided, await room.run(id)]) {
      expect(reply.status).toBe(409);
      expect(await reply.json()).toMatchObject({ code: "wave.frozen" });
    }
  });

  it("need a reason, and are decided anew once the reading changes", async () => {
    const { id } = await twoDifferent();
    await room.check(id);
    expect((await room.decide(id, [{ row: 2, take: "file", reason: " " }])).status).toBe(400);
    await decide(id, { row: 2, take: "file", reason: REASON });
    await room.say(id, { columns: [{ index: 3, use: "ignored" }] });
    expect(await room.check(id)).toMatchObject({ taken: 0, contradicting: 2 });
  });

  it("stay as they are where the stored form has changed since the decision", async () => {
    const { wave, id } = await twoDifferent();
    await room.check(id);
    await decide(id, { row: 2, take: "file", reason: REASON });
    const { kysely } = context.database;
    await kysely
      .updateTable("identity")
      .set({ answers_digest: "another" })
      .where("wave", "=", wave.id)
      .where("external_id", "=", "471")
      .execute();
    expect((await room.carryOut(id)).progress).toMatchObject({ taken: 0, contradicting: 2 });
    expect(await genders(wave)).toEqual({ 471: "male", 472: "male", 473: "male" });
  });

  it("foresees exactly what happens where a number stands several times in the file", async () => {
    const wave = await freshWave(context, "sorgekultur", [SITE]);
    await room.carryOut(await room.planned(wave.id, file(line(1, "male")), "first.csv"));
    const id = await room.planned(
      wave.id,
      file(line(1, "male"), line(1, "female"), line(1, "diverse"), line(1, "female")),
      "second.csv",
    );
    await room.check(id);
    const { rows: _rows, ...foreseen } = await decide(id, { row: 3, take: "file", reason: REASON });
    const { progress } = await room.carryOut(id);
    for (const count of ["accepted", "alreadyThere", "contradicting", "taken"] as const)
      expect(progress[count], count).toBe(foreseen[count]);
    expect(progress.taken).toBe(1);
    expect(await differencesOf(context)).toEqual([]);
  });

  it("can all be decided, page by page, without losing what was decided before", async () => {
    const wave = await freshWave(context, "sorgekultur", [SITE]);
    const numbers = Array.from({ length: 120 }, (_, index) => index + 1);
    const all = (gender: string) => file(...numbers.map((number) => line(number, gender)));
    await room.carryOut(await room.planned(wave.id, all("male"), "first.csv"));
    const id = await room.planned(wave.id, all("female"), "second.csv");
    const decided: number[] = [];
    for (const from of [0, 50, 100]) {
      const page = parse(
        ImportForesight,
        await (
          await staff.request(`/api/imports/${id}/check?from=${from}`, { method: "POST" })
        ).json(),
      );
      expect(page).toMatchObject({ contradictionsBefore: from });
      expect(page.contradictions[0]).toMatchObject({ row: from + 2, decision: null });
      const { row } = page.contradictions.at(-1) ?? { row: 0 };
      decided.push(row);
      const foreseen = parse(
        ImportForesight,
        await (
          await staff.request(`/api/imports/${id}/decisions?from=${from}`, {
            method: "PUT",
            json: { decisions: [{ row, take: "file", reason: REASON }] },
          })
        ).json(),
      );
      expect(foreseen).toMatchObject({
        taken: decided.length,
        contradicting: 120 - decided.length,
        contradictionsBefore: from,
      });
      expect(foreseen.contradictions.at(-1)).toMatchObject({ row, decision: { take: "file" } });
    }
    expect(decided).toEqual([51, 101, 121]);
    expect((await room.carryOut(id)).progress).toMatchObject({ taken: 3, contradicting: 117 });
    const after = await genders(wave);
    expect(Object.keys(after).filter((number) => after[number] === "female")).toEqual([
      "50",
      "100",
      "120",
    ]);
    // Nobody has been shown the rest of another file.
    const unseen = await room.planned(wave.id, Buffer.concat([all("diverse"), Buffer.from("\n")]));
    await room.check(unseen);
    const reply = await room.decide(unseen, [{ row: 100, take: "file", reason: REASON }]);
    expect(reply.status).toBe(409);
  });

  it("are corrected once, though the process is killed between correction and chunk", async () => {
    const { wave, id } = await twoDifferent();
    await room.check(id);
    await decide(id, { row: 2, take: "file", reason: REASON });
    const failing: Context = {
      ...context,
      intake: { store: () => Promise.reject(new Error("power failure")) },
    };
    await expect(runImport(failing, id, { patient: true })).rejects.toThrow("power failure");
    expect(await genders(wave)).toEqual({ 471: "female", 472: "male" });
    const { progress } = await room.carryOut(id);
    expect(progress).toMatchObject({ accepted: 1, alreadyThere: 0, contradicting: 1, taken: 1 });
    expect(await differencesOf(context)).toEqual([]);
  });
});
