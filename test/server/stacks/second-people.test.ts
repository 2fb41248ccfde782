import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answers } from "../../../surveys/response/answer.ts";
import {
  Mismatches,
  SecondDraft,
  SecondEntry,
  SecondTasks,
} from "../../../surveys/wire/second-entry.ts";
import { Stack } from "../../../surveys/wire/stack.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";
import { paperRoom, problemIn } from "./paper-room.ts";

const SITE = "gorbitz_sachsenforum";

describe.each(ENGINES)("who types and decides the second time on %s", (engine) => {
  let installation: TestInstallation;
  let first: TestPerson;
  let second: TestPerson;
  let wave: TestWave;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    first = await signedInAs(installation, "staff");
    wave = await freshWave(installation.context, "sorgekultur", [SITE]);
  });
  afterAll(() => installation.close());

  const roomOf = (person: TestPerson) => paperRoom(installation, person, wave, SITE);
  /** A stack of the first person's, two forms of which are drawn. */
  const drawnStack = async (...numbers: number[]) => {
    const room = roomOf(first);
    const stack = await room.open(numbers.length);
    await room.type(stack, ...numbers);
    await room.send(`stacks/${stack}/second/draw`, "POST");
    return stack;
  };
  const read = (
    person: TestPerson,
    stack: string,
    number: number,
    more: Answers = {},
    nobodyElse?: string,
  ) =>
    roomOf(person).send(`stacks/${stack}/second/readings`, "POST", {
      number: String(number),
      scope: "form",
      answers: roomOf(person).answers(more),
      nobodyElse,
    });
  const decide = (person: TestPerson, stack: string, number: number, nobodyElse?: string) =>
    roomOf(person).send(`stacks/${stack}/second/decisions`, "POST", {
      number: String(number),
      scope: "form",
      fields: [{ question: "gender", item: null, answer: "female" }],
      nobodyElse,
    });
  const state = async (person: TestPerson, stack: string) =>
    v.parse(SecondEntry, await (await roomOf(person).send(`stacks/${stack}/second`)).json());
  const mismatches = async (person: TestPerson, stack: string) => {
    const reply = await roomOf(person).send(`stacks/${stack}/second/mismatches`);
    return v.parse(Mismatches, await reply.json()).forms;
  };
  const tasks = async (person: TestPerson) =>
    v.parse(SecondTasks, await (await roomOf(person).send("stacks/second/tasks")).json()).stacks;
  const logged = async (action: string) => {
    const { detail } = await installation.context.database.kysely
      .selectFrom("audit_event")
      .select("detail")
      .where("action", "=", action)
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    return JSON.parse(detail);
  };

  it("lets a person who works alone do all of it, and says so", async () => {
    const stack = await drawnStack(1, 2);
    expect((await state(first, stack)).toType.map(({ eyes }) => eyes)).toEqual(["alone", "alone"]);
    expect(await tasks(first)).toMatchObject([{ id: stack, forms: 2, toDecide: 0 }]);
    expect((await read(first, stack, 1, { gender: "female" })).status).toBe(200);
    expect(await logged("sheet.entered-again")).toEqual({ stack, byTypist: true });
    expect(await mismatches(first, stack)).toMatchObject([{ number: "1", eyes: "alone" }]);
    expect(await tasks(first)).toMatchObject([{ id: stack, forms: 1, toDecide: 1 }]);
    expect((await decide(first, stack, 1)).status).toBe(200);
    expect(await logged("sheet.decided")).toEqual({ stack, corrected: true, byTypist: true });
    expect((await state(first, stack)).byTypists).toEqual({ typed: 1, decided: 1 });
  });

  it("gives a form to the other person of two, and lets one of them decide", async () => {
    second = await signedInAs(installation, "editor");
    const stack = await drawnStack(3, 4);
    expect((await state(first, stack)).toType.map(({ eyes }) => eyes)).toEqual([
      "others",
      "others",
    ]);
    expect((await problemIn(await read(first, stack, 3))).code).toBe("sheet.typed-by-you");
    expect((await tasks(first)).map(({ id }) => id)).not.toContain(stack);
    expect((await state(second, stack)).toType.map(({ eyes }) => eyes)).toEqual(["fresh", "fresh"]);
    for (const number of [3, 4])
      expect((await read(second, stack, number, { gender: "female" })).status).toBe(200);
    expect(await logged("sheet.entered-again")).toEqual({ stack });
    for (const person of [first, second]) {
      expect((await mismatches(person, stack)).map(({ eyes }) => eyes)).toEqual(["alone", "alone"]);
      expect(await state(person, stack)).toMatchObject({ toDecide: 2, mayDecide: 2 });
    }
    expect((await decide(second, stack, 3)).status).toBe(200);
    expect(await logged("sheet.decided")).toMatchObject({ byTypist: true });
    expect((await state(first, stack)).byTypists).toEqual({ typed: 0, decided: 1 });
  });

  it("leaves the decision to a third person where there is one", async () => {
    const stack = await drawnStack(5);
    await read(second, stack, 5, { gender: "female" });
    await signedInAs(installation, "facilitator");
    expect(await state(first, stack)).toMatchObject({ mayDecide: 1 });
    const third = await signedInAs(installation, "staff");
    for (const person of [first, second]) {
      expect(await mismatches(person, stack)).toMatchObject([{ eyes: "others" }]);
      expect(await state(person, stack)).toMatchObject({ toDecide: 1, mayDecide: 0 });
      const refused = await problemIn(await decide(person, stack, 5));
      expect(refused).toMatchObject({ status: 409, code: "sheet.decided-by-others" });
    }
    expect((await tasks(third)).find(({ id }) => id === stack)).toMatchObject({ toDecide: 1 });
    expect((await decide(third, stack, 5)).status).toBe(200);
    expect(await logged("sheet.decided")).toEqual({ stack, corrected: true });
    expect((await state(third, stack)).byTypists).toEqual({ typed: 0, decided: 0 });
  });

  it("lets whoever typed a form go on when they say why nobody else can, and writes that down", async () => {
    const stack = await drawnStack(10, 11);
    const leave = "Die anderen sind im Urlaub oder krank.";
    expect((await read(first, stack, 10, {}, "  ")).status).toBe(400);
    expect((await problemIn(await read(first, stack, 10))).code).toBe("sheet.typed-by-you");
    const typed = await read(first, stack, 10, { gender: "female" }, leave);
    expect(typed.status).toBe(200);
    expect(await logged("sheet.entered-again")).toEqual({ stack, byTypist: true, reason: leave });
    // Without a reason a decision is still not theirs.
    expect(await state(first, stack)).toMatchObject({ toDecide: 1, mayDecide: 0 });
    expect((await problemIn(await decide(first, stack, 10))).code).toBe("sheet.decided-by-others");
    const today = "Der Stapel muss heute fertig werden.";
    expect((await decide(first, stack, 10, today)).status).toBe(200);
    expect(await logged("sheet.decided")).toEqual({
      stack,
      corrected: true,
      byTypist: true,
      reason: today,
    });
    expect((await state(first, stack)).byTypists).toEqual({ typed: 1, decided: 1 });
    const page = v.parse(Stack, await (await roomOf(first).send(`stacks/${stack}`)).json());
    expect(page.withoutThird).toBe(1);
  });

  it("keeps no reason of somebody who needs none", async () => {
    const stack = await drawnStack(12);
    expect((await read(second, stack, 12, {}, "Aus Versehen")).status).toBe(200);
    expect(await logged("sheet.entered-again")).toEqual({ stack });
  });

  it("keeps what is being typed the second time, for the typist alone, until it is saved", async () => {
    const stack = await drawnStack(6, 7);
    const address = `stacks/${stack}/second/form/draft`;
    const kept = async (person: TestPerson) =>
      v.parse(SecondDraft, await (await roomOf(person).send(address)).json()).draft;
    const draft = {
      digits: "0006",
      checked: false,
      response: installation.context.newResponseId(),
      language: "de",
      current: 1,
      entries: [{ kind: "codes", codes: ["one"] }, { kind: "empty" }],
    };
    expect((await roomOf(second).send(address, "PUT", draft)).status).toBe(200);
    const further = { ...draft, current: 2 };
    expect((await roomOf(second).send(address, "PUT", further)).status).toBe(200);
    expect(await kept(second)).toEqual(further);
    expect(await kept(first)).toBeNull();
    expect(await tasks(second)).toContainEqual(expect.objectContaining({ begun: "0006" }));
    await read(second, stack, 6);
    expect(await kept(second)).toBeNull();
    // A draft that comes late behind its own form is none.
    await roomOf(second).send(address, "PUT", further);
    expect(await kept(second)).toBeNull();
    await roomOf(second).send(address, "PUT", { ...draft, digits: "0007" });
    expect(await kept(second)).toMatchObject({ digits: "0007" });
    expect((await roomOf(second).send(address, "DELETE")).status).toBe(200);
    expect(await kept(second)).toBeNull();
  });

  it("forgets what was typed the second time when the form is withdrawn or the stack is closed", async () => {
    const stack = await drawnStack(8, 9);
    const address = `stacks/${stack}/second/form/draft`;
    const put = (digits: string) =>
      roomOf(second).send(address, "PUT", {
        digits,
        checked: false,
        response: installation.context.newResponseId(),
        language: "de",
        current: 0,
        entries: [],
      });
    const left = () =>
      installation.context.database.kysely
        .selectFrom("second_draft")
        .select("number")
        .where("stack", "=", stack)
        .execute();
    await put("0008");
    expect(await left()).toEqual([{ number: "8" }]);
    const dpo = await signedInAs(installation, "dpo");
    const withdrawn = await dpo.request("/api/withdrawals", {
      method: "POST",
      json: { wave: wave.id, sheetNumber: "8", reason: "Auf Wunsch" },
    });
    expect(withdrawn.status).toBe(200);
    expect(await left()).toEqual([]);
    await put("0009");
    expect((await roomOf(first).close(stack)).status).toBe(200);
    expect(await left()).toEqual([]);
  });
});
