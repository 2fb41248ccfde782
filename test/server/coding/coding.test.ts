import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { eraseTexts } from "../../../db/queries/erasure.ts";
import { removeContents } from "../../../db/queries/removal.ts";
import { recountingOf } from "../../../server/catalogue/recounting.ts";
import type { CodedQuestion } from "../../../server/coding/book.ts";
import { drawTexts } from "../../../server/coding/code-texts.ts";
import { chanceFrom } from "../../../server/seed/chance.ts";
import { LOG_VALUES_DE } from "../../../surveys/messages/log/de.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";
import { codingRoom, QUESTION } from "./coding-room.ts";

const SITE = "gorbitz_library";
const ELSEWHERE = "gruna_library";
const BENCH = "Am Platz fehlen Bänke";
const LIGHT = "Mehr Licht auf dem Weg";

describe.each(ENGINES)("words sorted into codes, on %s", (engine) => {
  let installation: TestInstallation;
  let editor: TestPerson;
  let second: TestPerson;
  let wave: TestWave;
  let room: ReturnType<typeof codingRoom>;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    editor = await signedInAs(installation, "editor");
    second = await signedInAs(installation, "editor");
  });
  afterAll(() => installation?.close());
  beforeEach(async () => {
    wave = await freshWave(installation.context, "sorgekultur", [SITE, ELSEWHERE]);
    room = codingRoom(installation, wave);
  });

  const write = async (times: number, body: string, site = SITE) => {
    const ids = [];
    for (let at = 0; at < times; at++) ids.push(await room.write(site, body));
    return ids;
  };
  const codeOf = async (reply: Response) => (await reply.json()).code;
  const show = () => room.send(editor, "PUT", "/shown", { shown: true });

  it("shows words and nothing beside them, only of the person's districts, and saves each decision at once", async () => {
    await write(2, BENCH);
    await write(1, LIGHT, ELSEWHERE);
    const code = await room.addCode(editor, "Bänke");
    const texts = await room.texts(editor);
    expect(texts.map(({ body }) => body).sort()).toEqual([BENCH, BENCH, LIGHT].sort());
    expect(Object.keys(texts[0] ?? {}).sort()).toEqual(["body", "fixed", "id", "said"]);
    expect(texts.map(({ id }) => id)).toEqual(texts.map(({ id }) => id).sort());
    const bench = texts.find(({ body }) => body === BENCH)?.id ?? "";
    expect((await room.codeText(editor, "first", bench, [code])).status).toBe(204);
    const said = async () => (await room.texts(editor)).find(({ id }) => id === bench)?.said;
    expect(await said()).toEqual({ state: "coded", codes: [code] });
    expect((await room.send(editor, "DELETE", `/texts/${bench}/rounds/first`)).status).toBe(204);
    expect(await said()).toBeNull();

    const local = await signedInAs(installation, "editor", {
      kind: "some",
      districts: ["gorbitz"],
    });
    expect((await room.texts(local)).map(({ body }) => body)).toEqual([BENCH, BENCH]);
    const light = texts.find(({ body }) => body === LIGHT)?.id ?? "";
    expect(await codeOf(await room.codeText(local, "first", light, [code]))).toBe(
      "coding.unknown-text",
    );
    const rename = { name: "Sitzen", belongs: "", notBelongs: "", example: "" };
    expect(await codeOf(await room.send(local, "PUT", `/codes/${code}`, rename))).toBe(
      "coding.whole-wave",
    );
    const { books } = await (await editor.request("/api/coding")).json();
    expect(books).toContainEqual(
      expect.objectContaining({ wave: { id: wave.id, name: "Testwelle" }, texts: 3, first: 0 }),
    );
  });

  it("merges codes with a trail, counts both as one, and splits them again to what they were", async () => {
    await write(3, BENCH);
    await write(2, "Plätze zum Sitzen");
    const [benches, seats] = [
      await room.addCode(editor, "Bänke"),
      await room.addCode(editor, "Sitze"),
    ];
    expect(
      await codeOf(
        await room.send(editor, "POST", "/codes", {
          name: " bänke ",
          belongs: "",
          notBelongs: "",
          example: "",
        }),
      ),
    ).toBe("coding.name-taken");
    await room.codeAll(editor, (body) => [body === BENCH ? benches : seats]);
    const counts = async () => {
      const { codes } = await room.read(editor, "");
      return Object.fromEntries(
        codes.map(({ name, texts }: { name: string; texts: number }) => [name, texts]),
      );
    };
    expect(await counts()).toEqual({ Bänke: 3, Sitze: 2 });
    const merge = { into: benches, reason: "Dasselbe gemeint" };
    expect((await room.send(editor, "POST", `/codes/${seats}/merge`, merge)).status).toBe(204);
    expect(await counts()).toEqual({ Bänke: 5, Sitze: 0 });
    expect(await codeOf(await room.send(editor, "POST", `/codes/${seats}/merge`, merge))).toBe(
      "coding.merged",
    );
    // A text that has the merged code keeps it, and gets others beside it.
    const seat = (await room.texts(editor)).find(({ body }) => body !== BENCH)?.id ?? "";
    expect((await room.codeText(editor, "first", seat, [seats, benches])).status).toBe(204);
    expect(await counts()).toEqual({ Bänke: 5, Sitze: 0 });
    expect((await room.codeText(editor, "first", seat, [seats])).status).toBe(204);
    const split = await room.send(editor, "POST", `/codes/${seats}/split`, { reason: "Doch zwei" });
    expect(split.status).toBe(204);
    expect(await counts()).toEqual({ Bänke: 3, Sitze: 2 });
    const { codes } = await room.read(editor, "");
    expect(codes[1].trail).toMatchObject([
      { change: "added" },
      { change: "merged", other: "Bänke", reason: "Dasselbe gemeint", by: "Test editor" },
      { change: "split", other: "Bänke", reason: "Doch zwei" },
    ]);
  });

  it("lets a second person code the drawn texts blind, and decides where the two differ", async () => {
    await write(40, BENCH);
    await write(20, LIGHT);
    const [benches, light] = [
      await room.addCode(editor, "Bänke"),
      await room.addCode(editor, "Licht"),
    ];
    const drawn = await (await room.send(editor, "POST", "/draw")).json();
    expect(drawn).toEqual({ drawn: 50 });
    await room.codeAll(editor, (body) => [body === BENCH ? benches : light]);
    expect(await room.texts(editor, "second")).toEqual([]);
    const blind = await room.texts(second, "second");
    expect([blind.length, blind.every(({ said }) => said === null)]).toEqual([50, true]);
    expect(await codeOf(await room.send(editor, "POST", "/comparison"))).toBe(
      "coding.not-finished",
    );
    const odd = blind.find(({ body }) => body === LIGHT)?.id ?? "";
    await room.codeText(second, "second", odd, [benches, light]);
    await room.codeAll(second, (body) => [body === BENCH ? benches : light], "second");
    expect(await codeOf(await room.codeText(editor, "second", odd, [light]))).toBe("coding.by-you");
    expect(await (await room.send(second, "POST", "/comparison")).json()).toEqual({ compared: 50 });
    expect(await codeOf(await room.codeText(second, "second", odd, [light]))).toBe(
      "coding.compared",
    );

    const { agreement, differing, texts } = await room.read(editor, "/comparison");
    expect(texts).toBe(50);
    expect(agreement).toMatchObject([
      { name: "Bänke", one: 1 },
      { name: "Licht", alpha: 1, grade: "good" },
    ]);
    expect(differing).toMatchObject([
      { id: odd, first: { codes: [light] }, second: { by: "Test editor" }, decided: null },
    ]);
    const decision = { state: "coded", codes: [light], how: "third", reason: "Nur das Licht" };
    const decide = (by: TestPerson, how: string) =>
      room.send(by, "PUT", `/texts/${odd}/decision`, { ...decision, how });
    expect(await codeOf(await decide(editor, "third"))).toBe("coding.not-third");
    expect((await decide(editor, "both")).status).toBe(204);
    const [after] = (await room.read(second, "/comparison")).differing;
    expect(after).toMatchObject({
      first: { codes: [light] },
      second: { codes: [benches, light].sort() },
      decided: { codes: [light], how: "both", reason: "Nur das Licht" },
    });
    const admin = await signedInAs(installation, "admin");
    const { events } = await (await admin.request("/api/audit")).json();
    const logged = events.find(({ action }: { action: string }) => action === "coding.decided");
    // A code, which the log's catalogue puts into words.
    expect(LOG_VALUES_DE[`how.${logged.detail.how}`]).toBe("beide zusammen");
  });

  it("draws the same texts from the same chance, and adds what came since", async () => {
    await write(60, BENCH);
    const question: CodedQuestion = {
      wave: wave.id,
      question: QUESTION,
      kind: "answer",
      questionnaire: "sorgekultur",
      head: {
        wave: { id: wave.id, name: "Testwelle" },
        title: "",
        question: { id: QUESTION, text: "" },
        kind: "answer",
        book: "",
        sensitive: false,
      },
    };
    const person = {
      ...editor,
      name: "",
      role: "editor" as const,
      scope: { kind: "all" as const },
    };
    const draw = () => drawTexts(installation.context, question, person, chanceFrom(7));
    const drawnIds = async () => (await room.texts(second, "second")).map(({ id }) => id);
    expect(await draw()).toBe(50);
    const first = await drawnIds();
    await installation.context.database.kysely
      .updateTable("coded_text")
      .set({ drawn: 0 })
      .execute();
    await draw();
    expect(await drawnIds()).toEqual(first);
    expect(await draw()).toBe(0);
  });

  it("publishes persons per code only once an editor shows them, from k on, and moves them by k alone", async () => {
    await write(12, BENCH);
    await write(4, LIGHT);
    const [benches, light] = [
      await room.addCode(editor, "Bänke"),
      await room.addCode(editor, "Licht"),
    ];
    await room.codeAll(editor, (body) => [body === BENCH ? benches : light]);
    await room.release();
    expect(await room.shown("gorbitz")).toEqual([]);
    expect((await show()).status).toBe(204);
    await room.release();
    const [block] = await room.shown("gorbitz");
    expect(block).toMatchObject({
      people: 16,
      themes: [{ name: "Bänke", share: { kind: "counts", count: 12, n: 16 } }],
      few: 1,
      release: { number: 1 },
    });
    await write(9, LIGHT);
    await room.codeAll(editor, () => [light, benches]);
    await room.release();
    expect(await room.shown("gorbitz")).toEqual([block]);
    await write(1, LIGHT);
    await room.codeAll(editor, () => [light, benches]);
    await room.release();
    expect((await room.shown("gorbitz"))[0]).toMatchObject({
      people: 26,
      themes: [
        { name: "Bänke", share: { count: 22 } },
        { name: "Licht", share: { count: 14 } },
      ],
      release: { number: 2 },
    });
    expect((await room.send(editor, "PUT", "/shown", { shown: false })).status).toBe(204);
    expect(await room.shown("gorbitz")).toEqual([]);
  });

  it("quotes only what was written, released by somebody else, and takes it back with its response", async () => {
    const ids = await write(11, `${BENCH}. Rufen Sie Frau Schulz an: 0351 4887000`);
    const code = await room.addCode(editor, "Bänke");
    await room.codeAll(editor, () => [code]);
    const [text] = await room.texts(editor);
    const propose = (body: string) =>
      room.send(editor, "POST", "/quotes", { text: text?.id, body });
    expect(await codeOf(await propose("Am Platz fehlen viele Bänke"))).toBe("quote.not-in-text");
    const flagged = await (await propose("… Rufen Sie [Name] an: 0351 4887000")).json();
    expect(flagged.warning).toBe("phone");
    const { id } = await (await propose(`${BENCH}. …`)).json();
    const decide = (by: TestPerson, quote: string, release: boolean) =>
      room.send(by, "PUT", `/quotes/${quote}/decision`, { release });
    expect(await codeOf(await decide(editor, id, true))).toBe("quote.own");
    expect(await codeOf(await decide(second, id, true))).toBe("quote.too-few");
    await show();
    await room.release();
    expect((await decide(second, id, true)).status).toBe(204);
    expect((await decide(second, flagged.id, false)).status).toBe(204);
    expect((await room.shown("gorbitz"))[0].quotes).toEqual([`${BENCH}. …`]);

    const { context } = installation;
    const { kysely } = context.database;
    const { response } = await kysely
      .selectFrom("coded_text")
      .select("response")
      .where("id", "=", text?.id ?? "")
      .executeTakeFirstOrThrow();
    expect(ids).toContain(response);
    await kysely
      .transaction()
      .execute((tx) =>
        removeContents(tx, [response], recountingOf(new Map([[wave.id, wave.form]]))),
      );
    expect((await room.shown("gorbitz"))[0]).toMatchObject({ people: 11, quotes: [] });
    const { quotes } = await room.read(editor, "/quotes");
    expect(quotes).toMatchObject([
      { id, state: "taken-back", body: "", original: null },
      { state: "refused", body: "" },
    ]);
    const admin = await signedInAs(installation, "admin");
    expect((await admin.request(room.path(""))).status).toBe(403);
    const { events } = await (await admin.request("/api/audit")).json();
    expect(events.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining([
        "quote.proposed",
        "quote.released",
        "quote.refused",
        "codebook.shown",
      ]),
    );
    expect(JSON.stringify(events)).not.toContain(BENCH);
  });

  it("keeps what was published when the words are erased, and nothing that was made of them", async () => {
    await write(10, BENCH);
    const code = await room.addCode(editor, "Bänke");
    await room.codeAll(editor, () => [code]);
    await show();
    await room.release();
    const [text] = await room.texts(editor);
    const proposed = await room.send(editor, "POST", "/quotes", { text: text?.id, body: BENCH });
    const { id } = await proposed.json();
    await room.send(second, "PUT", `/quotes/${id}/decision`, { release: true });
    const before = await room.shown("gorbitz");
    expect(before[0].quotes).toEqual([BENCH]);
    const { kysely } = installation.context.database;
    await kysely.transaction().execute((tx) => eraseTexts(tx, wave.id, "2030-01-01T00:00:00Z"));
    await room.release();
    expect(await room.shown("gorbitz")).toEqual([{ ...before[0], quotes: [] }]);
    const bodies = await kysely
      .selectFrom("quote")
      .select(["body", "text"])
      .where("wave", "=", wave.id)
      .execute();
    expect(bodies).toEqual([{ body: "", text: null }]);
    expect(await codeOf(await editor.request(room.path("")))).toBe("coding.erased");
    const left = await kysely
      .selectFrom("coded_text")
      .innerJoin("response", "response.id", "coded_text.response")
      .select("coded_text.id")
      .where("response.wave", "=", wave.id)
      .execute();
    expect(left).toEqual([]);
  });

  it("makes a code a topic of a district, and another wave takes codes over", async () => {
    await write(1, BENCH);
    const name = `Bänke ${wave.id.slice(-6)}`;
    const code = await room.addCode(editor, name);
    const reply = await room.send(editor, "POST", `/codes/${code}/topic`, { district: "gorbitz" });
    expect(reply.status).toBe(201);
    const { topics } = await (await editor.request("/api/fieldwork/topics")).json();
    expect(topics).toContainEqual(
      expect.objectContaining({
        label: name,
        district: "gorbitz",
        origin: "free_text",
        from: { code: name, wave: "Testwelle", question: QUESTION },
      }),
    );
    const next = await freshWave(installation.context, "sorgekultur", [SITE]);
    const nextRoom = codingRoom(installation, next);
    const taken = await nextRoom.send(editor, "POST", "/take-over", { wave: wave.id });
    expect(await taken.json()).toEqual({ codes: 1 });
    expect((await nextRoom.read(editor, "")).codes).toMatchObject([{ name, taken: true }]);
  });
});
