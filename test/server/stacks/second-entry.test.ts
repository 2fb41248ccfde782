import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forgetPaperTraces } from "../../../db/queries/paper-traces.ts";
import { recount } from "../../../server/operations/recount.ts";
import type { Answers } from "../../../surveys/response/answer.ts";
import { DEFAULT_WAVE_RULES } from "../../../surveys/wire/fieldwork.ts";
import { Mismatches, SecondEntry } from "../../../surveys/wire/second-entry.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";
import { paperRoom, problemIn, range } from "./paper-room.ts";

const SITE = "gorbitz_sachsenforum";

describe.each(ENGINES)("the second entry of a stack on %s", (engine) => {
  let installation: TestInstallation;
  let first: TestPerson;
  let second: TestPerson;
  let third: TestPerson;
  let wave: TestWave;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    first = await signedInAs(installation, "staff");
    second = await signedInAs(installation, "staff");
    third = await signedInAs(installation, "staff");
  });
  afterAll(() => installation.close());

  const freshRoom = async (person = first) => {
    wave = await freshWave(installation.context, "sorgekultur", [SITE]);
    return paperRoom(installation, person, wave, SITE);
  };
  const roomOf = (person: TestPerson) => paperRoom(installation, person, wave, SITE);
  type Room = Awaited<ReturnType<typeof freshRoom>>;
  const state = async (room: Room, stack: string) =>
    v.parse(SecondEntry, await (await room.send(`stacks/${stack}/second`)).json());
  const draw = async (room: Room, stack: string) =>
    v.parse(SecondEntry, await (await room.send(`stacks/${stack}/second/draw`, "POST")).json());
  const read = (room: Room, stack: string, number: string, more: Answers = {}, scope = "form") =>
    room.send(`stacks/${stack}/second/readings`, "POST", {
      number,
      scope,
      answers: room.answers(more),
    });
  const mismatches = async (room: Room, stack: string) =>
    v.parse(Mismatches, await (await room.send(`stacks/${stack}/second/mismatches`)).json()).forms;
  const answersOf = async (number: string) => {
    const row = await installation.context.database.kysely
      .selectFrom("identity")
      .innerJoin("response", "response.id", "identity.response")
      .select(["response.answers", "response.revision"])
      .where("identity.wave", "=", wave.id)
      .where("identity.external_id", "=", number)
      .executeTakeFirstOrThrow();
    return { revision: row.revision, answers: JSON.parse(row.answers) };
  };

  it("draws half of a step in portions while the stack is typed, and says what it shows", async () => {
    const room = await freshRoom();
    const stack = await room.open(200);
    await room.type(stack, ...range(1, 18));
    const drawn = await draw(room, stack);
    expect(drawn).toMatchObject({
      kind: "open",
      drawn: 6,
      forms: 0,
      canDraw: 0,
    });
    expect(drawn.toType).toHaveLength(6);
    expect(drawn.toType.every(({ eyes }) => eyes === "others")).toBe(true);

    const colleague = roomOf(second);
    const [one, two, ...others] = (await state(colleague, stack)).toType;
    for (const { number, eyes } of others) {
      expect(eyes).toBe("fresh");
      expect((await read(colleague, stack, number)).status).toBe(200);
    }
    for (const sheet of [one, two])
      await read(colleague, stack, sheet?.number ?? "", { gender: "female" });
    for (const { number } of (await draw(colleague, stack)).toType.filter(
      ({ scope }) => scope === "form",
    ))
      await read(colleague, stack, number);

    const shown = await state(room, stack);
    expect(shown).toMatchObject({ kind: "open", drawn: 12, forms: 12, canDraw: 0, toDecide: 2 });
    expect(shown.inFull).toMatchObject([
      { question: "gender", differences: 2, forms: 18, left: 6 },
    ]);
    const perForm = shown.questions.reduce((sum, { fields }) => sum + fields, 0) / 12;
    expect(shown.others).toMatchObject({ fields: 12 * (perForm - 1), differences: 0 });
    expect(shown.pooled).toMatchObject({ fields: 12 * perForm, differences: 2 });
    expect(shown.toType.every(({ scope }) => scope === "gender")).toBe(true);

    // Ten alike and two not, as chance would have it; elsewhere all read the same single value.
    const kappas = (entry: SecondEntry) =>
      Object.fromEntries(entry.questions.map(({ question, kappa }) => [question, kappa]));
    expect(kappas(shown)).toMatchObject({ gender: 0, age_group: null });
    const { kysely } = installation.context.database;
    await kysely.transaction().execute((tx) => forgetPaperTraces(tx, wave.id));
    const frozen = await state(room, stack);
    expect(frozen.pooled).toEqual(shown.pooled);
    expect(new Set(Object.values(kappas(frozen)))).toEqual(new Set([null]));
    const kept = await kysely.selectFrom("second_entry").select("result").execute();
    expect(JSON.stringify(kept)).not.toContain("female");
  });

  it("compares nothing that nobody asked for, and nothing twice", async () => {
    const room = await freshRoom();
    const stack = await room.open(10);
    await room.type(stack, 1, 2, 3);
    const { toType } = await draw(room, stack);
    const [sheet] = toType;
    const colleague = roomOf(second);
    expect((await problemIn(await read(colleague, stack, "4"))).code).toBe("sheet.not-drawn");
    expect((await read(colleague, stack, sheet?.number ?? "")).status).toBe(200);
    const again = await read(colleague, stack, sheet?.number ?? "");
    expect((await problemIn(again)).code).toBe("sheet.not-drawn");
  });

  it("lets a person decide between two readings or for neither, and corrects what is stored", async () => {
    const room = await freshRoom();
    const stack = await room.open(2);
    const importance = { care_guide: 5, not_alone: 4 };
    const battery = (items: Record<string, number>): Answers => ({
      importance: {
        ...Object.fromEntries(
          wave.form.questionnaire.pages
            .flatMap(({ questions }) => questions)
            .flatMap((question) =>
              question.id === "importance" && question.type === "rating" ? question.items : [],
            )
            .map(({ code }) => [code, { state: "skipped" as const }]),
        ),
        ...items,
      },
    });
    await room.save(
      room.sheet(stack, "1", { ...battery(importance), gender: "male", open_missing: "Bänke" }),
    );
    await room.save(room.sheet(stack, "2", { gender: "male" }));
    await draw(room, stack);
    const colleague = roomOf(second);
    await read(colleague, stack, "1", {
      ...battery({ care_guide: 2, not_alone: 4 }),
      gender: "male",
    });
    await read(colleague, stack, "2", { gender: "female" });

    const [battled, gendered] = await mismatches(colleague, stack);
    expect(battled?.fields).toMatchObject([{ question: "importance", item: "care_guide" }]);
    expect(battled?.fields[0]?.readings.toSorted()).toEqual([2, 5]);
    expect(gendered?.fields[0]?.readings.toSorted()).toEqual(["female", "male"]);
    expect(JSON.stringify(await mismatches(room, stack))).toBe(
      JSON.stringify(await mismatches(colleague, stack)),
    );

    const decide = (number: string, question: string, item: string | null, answer: unknown) =>
      roomOf(third).send(`stacks/${stack}/second/decisions`, "POST", {
        number,
        scope: "form",
        fields: [{ question, item, answer }],
      });
    // Neither: the paper says 3.
    expect((await decide("1", "importance", "care_guide", 3)).status).toBe(200);
    expect((await decide("2", "gender", null, "male")).status).toBe(200);
    expect(await answersOf("1")).toMatchObject({
      revision: 2,
      answers: { importance: { care_guide: 3, not_alone: 4 }, open_missing: true },
    });
    expect(await answersOf("2")).toMatchObject({ revision: 1, answers: { gender: "male" } });
    const texts = await installation.context.database.kysely
      .selectFrom("free_text")
      .select("body")
      .execute();
    expect(texts).toEqual([{ body: "Bänke" }]);
    expect((await recount(installation.context)).differences).toEqual([]);
    expect(await mismatches(room, stack)).toEqual([]);
    const kept = await installation.context.database.kysely
      .selectFrom("second_entry")
      .select("reading")
      .where("stack", "=", stack)
      .execute();
    expect(kept.every(({ reading }) => reading === null)).toBe(true);
  });

  it("is accepted only when the stack is typed to its end and all is decided; a wave can ask for it", async () => {
    const room = await freshRoom();
    await installation.context.database.kysely
      .updateTable("wave")
      .set({ rules: JSON.stringify({ ...DEFAULT_WAVE_RULES, secondEntry: "asked" }) })
      .where("id", "=", wave.id)
      .execute();
    const colleague = roomOf(second);
    const stack = await room.open(30);
    await room.type(stack, ...range(1, 29));
    for (let portion = 0; portion < 2; portion++)
      for (const { number } of (await draw(room, stack)).toType)
        await read(colleague, stack, number);
    expect(await state(room, stack)).toMatchObject({ kind: "more", forms: 12, canDraw: 0 });
    await room.type(stack, 30);
    expect((await problemIn(await room.close(stack))).code).toBe("stack.second-entry");
    const rest = await draw(room, stack);
    expect(rest.toType).toHaveLength(13);
    for (const { number } of rest.toType) await read(colleague, stack, number);
    const done = await state(room, stack);
    expect(done).toMatchObject({ kind: "accepted", forms: 25, canDraw: 0, formsToGo: 0 });
    expect(done.pooled.upperBound).toBeLessThan(0.01);
    expect((await room.close(stack)).status).toBe(200);
  });

  it("types a question with two differences twice on every form, and then it leaves the rate", async () => {
    const room = await freshRoom();
    const colleague = roomOf(second);
    const stack = await room.open(28);
    await room.type(stack, ...range(1, 28));
    const { toType } = await draw(room, stack);
    expect(toType).toHaveLength(25);
    for (const [index, { number }] of toType.entries())
      await read(colleague, stack, number, index < 3 ? { gender: "female" } : {});
    const found = await state(room, stack);
    expect(found.inFull).toMatchObject([{ question: "gender", left: 3 }]);
    for (const { number, scope } of found.toType) {
      expect(scope).toBe("gender");
      await read(colleague, stack, number, {}, scope);
    }
    for (const { number, scope, fields } of await mismatches(room, stack))
      await roomOf(third).send(`stacks/${stack}/second/decisions`, "POST", {
        number,
        scope,
        fields: fields.map(({ question, item }) => ({ question, item, answer: "female" })),
      });
    const done = await state(room, stack);
    expect(done).toMatchObject({ kind: "accepted", toDecide: 0 });
    expect(done.pooled).toMatchObject({ differences: 0 });
    expect(done.inFull).toMatchObject([{ question: "gender", left: 0 }]);
    expect((await answersOf(toType[0]?.number ?? "")).answers).toMatchObject({ gender: "female" });
  });
});
