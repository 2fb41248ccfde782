import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pieces } from "../../../db/queries/pieces.ts";
import { freeze } from "../../../server/freeze-wave.ts";
import { accept } from "../../../server/intake-door.ts";
import { releaseRound } from "../../../server/release-round.ts";
import { withdraw } from "../../../server/withdrawal/withdraw.ts";
import { emptyAnswers } from "../../environment/answers.ts";
import { letAnswer } from "../../environment/crowds.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";
import { differencesOf } from "../../environment/recount-differences.ts";
import { tablesOf } from "../../environment/recounting.ts";
import { DAY, reviewRoom } from "./review-room.ts";

const SITE = "gorbitz_library";
const ELSEWHERE = "gruna_library";
const WORDS = "Am Platz fehlen Bänke, auf denen man sich ausruhen kann.";

describe.each(ENGINES)("the review list on %s", (engine) => {
  let installation: TestInstallation;
  let staff: TestPerson;
  let wave: TestWave;
  let room: ReturnType<typeof reviewRoom>;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    staff = await signedInAs(installation, "staff");
  });
  afterAll(() => installation?.close());
  beforeEach(async () => {
    wave = await freshWave(installation.context, "sorgekultur", [SITE, ELSEWHERE]);
    room = reviewRoom(installation, wave);
  });

  const recountDiffers = async () =>
    (await differencesOf(installation.context)).filter(({ counted, kept }) => counted !== kept);
  const problem = async (reply: Response) => (await reply.json()).code;

  it("shows equal answers at one tablet within a quarter of an hour, and nothing trivial", async () => {
    await room.atTablet(SITE, "a", "10:00");
    await room.atTablet(SITE, "a", "10:15");
    await room.atTablet(SITE, "a", "11:00");
    await room.atTablet(SITE, "b", "10:00");
    await room.atTablet(SITE, "a", "10:00", { answers: room.answered(1) });
    for (const _ of [1, 2])
      await room.atTablet(SITE, "a", "10:00", { answers: emptyAnswers(wave.form) });
    const { answers, states } = await room.list(staff);
    expect(answers).toMatchObject([
      {
        device: "a",
        site: SITE,
        forms: [
          { quarter: `${DAY}T10:00`, isCounted: true },
          { quarter: `${DAY}T10:15`, isCounted: true },
        ],
      },
    ]);
    expect(states).toMatchObject({ received: 7, checked: 5, counted: 7, notCounted: 0 });
    const overview = await (await staff.request("/api/reviews")).json();
    expect(overview.waves).toContainEqual(expect.objectContaining({ id: wave.id, open: 1 }));
  });

  it("remembers how much is open until something has happened", async () => {
    const { kysely } = installation.context.database;
    const open = async () => {
      const { waves } = await (await staff.request("/api/reviews")).json();
      return waves.find(({ id }: { id: string }) => id === wave.id)?.open;
    };
    for (const time of ["10:00", "10:00"]) await room.atTablet(SITE, "a", time);
    expect(await open()).toBe(1);
    // Behind everybody's back: who looked again would not find it.
    await kysely
      .updateTable("trace")
      .set({ answers_mark: null })
      .where("wave", "=", wave.id)
      .execute();
    expect(await open()).toBe(1);
    await room.atTablet(SITE, "b", "11:00");
    expect(await open()).toBe(0);
    for (const time of ["12:00", "12:00"]) await room.atTablet(SITE, "a", time);
    expect(await open()).toBe(1);
    const [found] = (await room.list(staff)).answers;
    if (!found) throw new Error("nothing found");
    await room.decide(staff, "answers", [found], [], "people");
    expect(await open()).toBe(0);
    const { decided } = await room.list(staff);
    await room.takeBack(staff, decided[0]?.id ?? "");
    expect(await open()).toBe(1);
  });

  it("takes what is not counted out of the tally, and a decision taken back puts it in again to the bit", async () => {
    const ids = [];
    for (const time of ["10:00", "10:00", "10:15"]) ids.push(await room.atTablet(SITE, "a", time));
    const before = await tablesOf(installation.context);
    const [found] = (await room.list(staff)).answers;
    if (!found) throw new Error("nothing found");
    const reply = await room.decide(staff, "answers", [found], [1, 2], "twice");
    expect(reply.status).toBe(201);
    expect(await reply.json()).toEqual({ notCounted: 2 });
    expect((await room.statuses(ids)).sort()).toEqual(["counted", "not-counted", "not-counted"]);
    expect(await recountDiffers()).toEqual([]);
    const after = await room.list(staff);
    expect(after.answers).toEqual([]);
    expect(after.states).toMatchObject({ received: 3, checked: 3, counted: 1, notCounted: 2 });
    expect(after.decided).toMatchObject([
      { kind: "answers", forms: 3, notCounted: 2, reason: "twice", by: "Test staff" },
    ]);

    const back = await room.takeBack(staff, after.decided[0]?.id ?? "");
    expect(await back.json()).toEqual({ counted: 2 });
    expect(await tablesOf(installation.context)).toEqual(before);
    expect((await room.list(staff)).answers).toHaveLength(1);
    const admin = await signedInAs(installation, "admin");
    const { events } = await (await admin.request("/api/audit")).json();
    expect(events.slice(0, 2)).toMatchObject([
      { action: "review.taken-back", subject: "Testwelle", detail: { responses: 2 } },
      {
        action: "review.not-counted",
        detail: { reason: "Doppelt abgegeben", responses: 3, notCounted: 2 },
      },
    ]);
    expect(JSON.stringify(events.slice(0, 2))).not.toContain(`${DAY}T10`);
  });

  it("asks again only where other forms have joined, and refuses a decision about what was seen before", async () => {
    for (const time of ["10:00", "10:00"]) await room.atTablet(SITE, "a", time);
    const [seen] = (await room.list(staff)).answers;
    if (!seen) throw new Error("nothing found");
    await room.decide(staff, "answers", [seen], [], "people");
    expect((await room.list(staff)).answers).toEqual([]);
    await room.atTablet(SITE, "a", "10:00");
    const [again] = (await room.list(staff)).answers;
    expect(again).toMatchObject({ earlier: { forms: 2, notCounted: 0, by: "Test staff" } });
    const late = await room.decide(staff, "answers", [seen], [1], "twice");
    expect([late.status, await problem(late)]).toEqual([409, "review.changed"]);
    expect((await room.list(staff)).states.notCounted).toBe(0);
  });

  it("marks quarters of an hour with too much or too fast, and a stretch of them is not counted at once", async () => {
    for (let at = 0; at < 6; at++)
      await room.atTablet(SITE, "a", "10:00", { answers: room.answered(at % 5) });
    const trace = { device: "a", quarter: `${DAY}T10:15`, seconds: 20 };
    for (const at of [0, 1, 2])
      await room.bring(room.form(SITE, { answers: room.answered(at), trace }));
    await room.atTablet(SITE, "a", "11:00");
    const strip = await room.strip(staff, "a", SITE);
    expect(strip).toMatchObject({ shortestSeconds: 120, many: 6 });
    expect(strip.quarters).toMatchObject([
      { quarter: `${DAY}T10:00`, forms: 6, signs: ["many"], medianSeconds: 400, isOpen: true },
      { quarter: `${DAY}T10:15`, forms: 3, fast: 3, signs: ["fast"], medianSeconds: 20 },
      { quarter: `${DAY}T11:00`, forms: 1, signs: [], isOpen: false },
    ]);
    expect((await room.list(staff)).tablets).toMatchObject([{ device: "a", forms: 10, open: 2 }]);

    const other = await room.decide(staff, "burst", strip.quarters, "all", "other");
    expect(other.status).toBe(400);
    const reply = await room.decide(
      staff,
      "burst",
      strip.quarters,
      "all",
      "other",
      "Eine Klasse hat gespielt",
    );
    expect(await reply.json()).toEqual({ notCounted: 10 });
    expect(await recountDiffers()).toEqual([]);
    const after = await room.strip(staff, "a", SITE);
    expect(after.quarters.map(({ notCounted, isOpen }) => [notCounted, isOpen])).toEqual([
      [6, false],
      [3, false],
      [1, false],
    ]);
    // What is not counted any more needs no decision about its equal answers.
    expect((await room.list(staff)).answers).toEqual([]);
  });

  it("counts a form again only when no decision speaks against it any more", async () => {
    const ids = [];
    for (const _ of [1, 2]) ids.push(await room.atTablet(SITE, "a", "10:00"));
    const [equal] = (await room.list(staff)).answers;
    if (!equal) throw new Error("nothing found");
    await room.decide(staff, "answers", [equal], "all", "test");
    const { quarters } = await room.strip(staff, "a", SITE);
    await room.decide(staff, "burst", quarters, "all", "played");
    const { decided } = await room.list(staff);
    expect(decided.map(({ kind }) => kind)).toEqual(["burst", "answers"]);
    await room.takeBack(staff, decided[1]?.id ?? "");
    expect(await room.statuses(ids)).toEqual(["not-counted", "not-counted"]);
    await room.takeBack(staff, decided[0]?.id ?? "");
    expect(await room.statuses(ids)).toEqual(["counted", "counted"]);
    expect(await recountDiffers()).toEqual([]);
  });

  it("shows equal texts without the answers beside them, and only to who works in all their districts", async () => {
    const say = (site: string, mode: "web" | "tablet", words: string) =>
      room.bring(
        room.form(site, {
          mode,
          answers: { ...room.answered(2), gender: "female", open_missing: words },
        }),
      );
    await say(SITE, "web", WORDS);
    await say(ELSEWHERE, "tablet", WORDS.toUpperCase());
    await say(SITE, "web", "Nein, danke");
    await say(SITE, "web", "Nein, danke");
    const { texts } = await room.list(staff);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatchObject({ forms: [{ day: DAY }, { day: DAY }], earlier: null });
    expect(texts[0]?.words.toLowerCase()).toBe(WORDS.toLowerCase());
    expect(JSON.stringify(texts)).not.toContain("female");
    const subject = texts[0]?.subject ?? "";
    const asked = await room.answers(staff, "text", subject);
    expect(asked.status).toBe(400);

    const local = await signedInAs(installation, "staff", { kind: "some", districts: ["gorbitz"] });
    expect((await room.list(local)).texts).toEqual([]);
    expect((await room.decide(local, "text", texts, "all", "copied")).status).toBe(409);
    expect((await room.decide(staff, "text", texts, "all", "copied")).status).toBe(201);
    const [decision] = (await room.list(staff)).decided;
    expect((await room.list(local)).decided).toEqual([]);
    expect((await room.takeBack(local, decision?.id ?? "")).status).toBe(404);
    expect((await room.list(staff)).states.notCounted).toBe(2);
    expect((await room.list(local)).states.notCounted).toBe(1);
  });

  it("shows a tablet of another district to nobody of this one", async () => {
    for (const _ of [1, 2, 3]) await room.atTablet(ELSEWHERE, "a", "10:00");
    const local = await signedInAs(installation, "staff", { kind: "some", districts: ["gorbitz"] });
    const list = await room.list(local);
    expect([list.answers, list.tablets, list.states.received]).toEqual([[], [], 0]);
    expect((await room.strip(local, "a", ELSEWHERE)).quarters).toEqual([]);
    const { quarters } = await room.strip(staff, "a", ELSEWHERE);
    expect((await room.decide(local, "burst", quarters, "all", "played")).status).toBe(409);
  });

  it("puts equal answers into words, free texts apart", async () => {
    for (const _ of [1, 2])
      await room.atTablet(SITE, "a", "10:00", {
        answers: { ...room.answered(0), gender: "female", open_missing: WORDS },
      });
    const [found] = (await room.list(staff)).answers;
    const reply = await room.answers(staff, "answers", found?.subject ?? "");
    const text = await reply.text();
    expect(text).toContain("in Worten beantwortet");
    expect(text).not.toContain("Bänke");
    expect(JSON.parse(text).questions[0].said).toHaveLength(2);
  });

  it("shows a form number that a file brought again with other answers, and not with the same", async () => {
    const { context } = installation;
    const batch = await aFile("bogen.csv");
    const typed = (point: number) =>
      room.form(SITE, { mode: "paper", answers: room.answered(point) });
    for (const number of ["471", "472"])
      await accept(context, typed(0), { source: "form", externalId: number, batch: null });
    await accept(context, typed(0), { source: "form", externalId: "471", batch });
    const other = await accept(context, typed(3), { source: "form", externalId: "472", batch });
    expect(other).toMatchObject({ outcome: { kind: "contradicting" } });
    const { numbers } = await room.list(staff);
    expect(numbers).toMatchObject([
      { number: "472", mode: "paper", firstFile: null, files: [{ name: "bogen.csv" }] },
    ]);
    expect((await room.decide(staff, "number", numbers, [0], "test")).status).toBe(201);
    expect((await room.list(staff)).states).toMatchObject({ counted: 1, notCounted: 1 });

    // What is not counted can be withdrawn as well: the tally stays as it is.
    await withdraw(
      context,
      { wave: wave.id, sheetNumber: "472", reason: "Wunsch per Brief" },
      { id: staff.id, scope: { kind: "all" } },
    );
    expect((await room.list(staff)).states).toMatchObject({ counted: 1, notCounted: 0 });
    expect(await recountDiffers()).toEqual([]);
  });

  it("says publicly how many are not counted, with the next release that may move", async () => {
    const { context } = installation;
    await letAnswer(context, wave, 30, 7, { site: SITE, mode: "web" });
    for (let at = 0; at < 12; at++)
      await room.atTablet(SITE, "a", "10:00", { answers: room.answered(at % 5) });
    await releaseRound(context, { wave: wave.id, actor: null });
    const published = async () => {
      const reply = await installation.request(
        `/api/public/results/gorbitz?questionnaire=sorgekultur&wave=${wave.id}`,
      );
      const { findings, releases } = await reply.json();
      return { responses: findings.responses, notCounted: releases[0].notCounted };
    };
    const none = { forms: 0, few: false, reasons: [] };
    expect(await published()).toEqual({ responses: 42, notCounted: none });
    const { quarters } = await room.strip(staff, "a", SITE);
    await room.decide(staff, "burst", quarters, "all", "played");
    expect(await published()).toEqual({ responses: 42, notCounted: none });
    await releaseRound(context, { wave: wave.id, actor: null });
    expect(await published()).toEqual({ responses: 42, notCounted: none });
    // Who was published beside them moves only with as many newcomers as any group needs.
    await letAnswer(context, wave, 10, 8, { site: SITE, mode: "web" });
    await releaseRound(context, { wave: wave.id, actor: null });
    const now = { responses: 40, notCounted: { forms: 12, few: false, reasons: ["played"] } };
    expect(await published()).toEqual(now);

    await freeze(context, wave.id, null);
    expect(await published()).toEqual(now);
    const list = await room.list(staff);
    expect(list.states).toEqual({
      received: 52,
      checked: 52,
      counted: 40,
      notCounted: 12,
      late: 0,
    });
    expect([list.tablets, list.decided]).toEqual([[], []]);
    for (const table of ["exclusion", "review_decision"] as const) {
      const left = await context.database.kysely.selectFrom(table).selectAll().execute();
      expect(JSON.stringify(left)).not.toContain(wave.id);
    }
    const reply = await room.decide(staff, "burst", quarters, "all", "played");
    expect(reply.status).toBe(409);
    expect(await recountDiffers()).toEqual([]);
  });

  it("lets two decide about the same places at one moment, and none gets stuck", async () => {
    for (const site of [SITE, ELSEWHERE])
      for (const device of ["a", "b", "c"])
        for (const _ of [1, 2]) await room.atTablet(site, device, "10:00");
    const { answers } = await room.list(staff);
    expect(answers).toHaveLength(6);
    const replies = await Promise.all(
      [answers, answers.toReversed()].map((some) =>
        room.decide(staff, "answers", some, [1], "twice"),
      ),
    );
    for (const { status } of replies) expect([201, 409]).toContain(status);
    expect(replies.map(({ status }) => status)).toContain(201);
    expect((await room.list(staff)).states.notCounted).toBe(6);
    expect(await recountDiffers()).toEqual([]);
  });

  it("finds equal answers behind more than a page that was decided about", async () => {
    const { context } = installation;
    const first = room.form(SITE);
    await room.bring(first);
    const { kysely } = context.database;
    const marks = Array.from({ length: 201 }, (_, at) => `${at}`.padStart(3, "0"));
    const copies = marks.flatMap((mark) => [1, 2].map((one) => ({ mark, id: `${mark}-${one}` })));
    const row = await kysely
      .selectFrom("response")
      .selectAll()
      .where("id", "=", first.id)
      .executeTakeFirstOrThrow();
    const name = (id: string) => `${wave.id}-${id}`;
    for (const some of pieces(copies)) {
      await kysely
        .insertInto("response")
        .values(some.map(({ id }) => ({ ...row, id: name(id) })))
        .execute();
      await kysely
        .insertInto("trace")
        .values(
          some.map(({ id, mark }) => ({
            response: name(id),
            device: "z",
            quarter: `${DAY}T10:00`,
            seconds: 400,
            helped: null,
            wave: wave.id,
            site: SITE,
            answers_mark: mark,
          })),
        )
        .execute();
    }
    const before = (await room.list(staff)).answers;
    expect(before).toHaveLength(200);
    for (const some of [before.slice(0, 100), before.slice(100)])
      expect((await room.decide(staff, "answers", some, [], "people")).status).toBe(201);
    expect((await room.list(staff)).answers).toHaveLength(1);
    await kysely.deleteFrom("trace").where("wave", "=", wave.id).execute();
    await kysely.deleteFrom("response").where("wave", "=", wave.id).execute();
  });

  it("refuses to change a frozen wave", async () => {
    for (const _ of [1, 2]) await room.atTablet(SITE, "a", "10:00");
    const { answers } = await room.list(staff);
    await installation.context.database.kysely
      .updateTable("wave")
      .set({ frozen_at: installation.context.now().toISOString() })
      .where("id", "=", wave.id)
      .execute();
    const reply = await room.decide(staff, "answers", answers, [1], "twice");
    expect([reply.status, await problem(reply)]).toEqual([409, "wave.frozen"]);
  });

  async function aFile(fileName: string): Promise<string> {
    const { context } = installation;
    const id = context.newId();
    await context.database.kysely
      .insertInto("batch")
      .values({
        id,
        kind: "import",
        wave: wave.id,
        site: SITE,
        mode: "import",
        source: "form",
        file_name: fileName,
        file_digest: id,
        plan: "{}",
        state: "done",
        position: 0,
        rows_read: 0,
        accepted: 0,
        already_there: 0,
        contradicting: 0,
        rejected: 0,
        claimed_by: null,
        claimed_until: null,
        created_by: null,
        created_at: context.now().toISOString(),
        finished_at: null,
        undone_at: null,
      })
      .execute();
    return id;
  }
});
