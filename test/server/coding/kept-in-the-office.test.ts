import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { codesOf, heldBook } from "../../../db/queries/codebooks.ts";
import { publishCoded } from "../../../db/queries/coded-releases.ts";
import { publishedCodings, takeCodingBack } from "../../../db/queries/coding-texts.ts";
import { releasedQuotes } from "../../../db/queries/quotes.ts";
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
const SHAME = "Ich schäme mich vor den Nachbarn";

describe.each(ENGINES)("of words sorted into codes, on %s,", (engine) => {
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

  const write = async (times: number, body = BENCH) => {
    for (let at = 0; at < times; at++) await room.write(SITE, body);
  };
  const codeOf = async (reply: Response) => (await reply.json()).code;

  it("what was written to a sensitive question is coded for the office and shown to nobody", async () => {
    const barriers = codingRoom(installation, wave, "help_barriers.other");
    for (let person = 0; person < 12; person++)
      await barriers.write(SITE, BENCH, {
        answers: {
          ...barriers.answers,
          help_network: "nobody",
          help_barriers: ["other"],
        },
        otherTexts: { help_barriers: SHAME },
      });
    const shame = await barriers.addCode(editor, "Scham");
    await barriers.codeAll(editor, () => [shame]);
    expect(await barriers.read(editor, "")).toMatchObject({ sensitive: true, first: 12 });
    const [text] = await barriers.texts(editor);
    const proposal = { text: text?.id, body: SHAME };
    const show = await barriers.send(editor, "PUT", "/shown", { shown: true });
    expect([show.status, await codeOf(show)]).toEqual([409, "coding.sensitive"]);
    expect(await codeOf(await barriers.send(editor, "POST", "/quotes", proposal))).toBe(
      "coding.sensitive",
    );
    const topic = { district: "gorbitz" };
    expect(await codeOf(await barriers.send(editor, "POST", `/codes/${shame}/topic`, topic))).toBe(
      "coding.sensitive",
    );

    // Shown and quoted before it was sensitive: from then on neither counted nor shown.
    const { context } = installation;
    const { kysely } = context.database;
    const key = { wave: wave.id, question: "help_barriers", kind: "other" };
    const at = context.now().toISOString();
    const quote = context.newId();
    await kysely
      .updateTable("codebook")
      .set({ shown_at: at })
      .where("wave", "=", wave.id)
      .where("question", "=", key.question)
      .execute();
    await kysely
      .insertInto("quote")
      .values({
        ...key,
        id: quote,
        district: "gorbitz",
        text: text?.id ?? "",
        body: SHAME,
        warning: null,
        state: "proposed",
        proposed_by: editor.id,
        proposed_at: at,
      })
      .execute();
    expect(await barriers.release()).not.toContainEqual(expect.objectContaining({ of: "texts" }));
    await kysely.transaction().execute((tx) =>
      publishCoded(tx, {
        ...key,
        id: context.newId(),
        district: "gorbitz",
        number: 1,
        made_at: at,
        made_by: null,
        fingerprint: "",
        sums: { people: 12, codes: new Map([[shame, 12]]) },
        order: [shame],
      }),
    );
    const decide = (release: boolean) =>
      barriers.send(second, "PUT", `/quotes/${quote}/decision`, { release });
    expect(await codeOf(await decide(true))).toBe("coding.sensitive");
    expect(await barriers.shown("gorbitz")).toEqual([]);
    expect((await decide(false)).status).toBe(204);
    expect((await barriers.send(editor, "PUT", "/shown", { shown: false })).status).toBe(204);
  });

  it("a quote appears with the group of whoever wrote it, not before, and goes with it", async () => {
    await write(10);
    const code = await room.addCode(editor, "Bänke");
    await room.codeAll(editor, () => [code]);
    await room.send(editor, "PUT", "/shown", { shown: true });
    await room.release();
    const late = "Mehr Licht auf dem Weg";
    await write(1, late);
    const text = (await room.texts(editor)).find(({ body }) => body === late)?.id;
    const { id } = await (await room.send(editor, "POST", "/quotes", { text, body: late })).json();
    const release = () => room.send(second, "PUT", `/quotes/${id}/decision`, { release: true });
    const ofOffice = async () => (await room.read(second, "/quotes")).quotes[0];
    expect(await codeOf(await release())).toBe("quote.unpublished");
    expect(await ofOffice()).toMatchObject({ state: "proposed", enough: true, published: false });
    await write(9);
    await room.release();
    expect(await ofOffice()).toMatchObject({ state: "proposed", published: true });
    expect((await release()).status).toBe(204);
    const place = { wave: wave.id, question: QUESTION, kind: "answer", district: "gorbitz" };
    const { kysely } = installation.context.database;
    const setState = (state: string) =>
      kysely.updateTable("release_group").set({ state }).where("wave", "=", wave.id).execute();
    const counted = async () => [
      (await publishedCodings(kysely, place)).length,
      await releasedQuotes(kysely, place),
    ];
    expect(await counted()).toEqual([10, [late]]);
    await setState("leaving");
    expect(await counted()).toEqual([10, [late]]);
    for (const state of ["files", "before", "left"]) {
      await setState(state);
      expect(await counted()).toEqual([0, []]);
    }
  });

  it("an example is read by whoever works in the whole wave, not by who works in one district", async () => {
    const example = { name: "Bänke", belongs: "Sitzen", notBelongs: "", example: BENCH };
    await room.send(editor, "POST", "/codes", example);
    const local = await signedInAs(installation, "editor", {
      kind: "some",
      districts: ["gorbitz"],
    });
    const exampleFor = async (person: TestPerson) =>
      (await room.read(person, "")).codes[0]?.example;
    expect([await exampleFor(editor), await exampleFor(local)]).toEqual([BENCH, ""]);
  });

  it("no draw exceeds the quota, whoever draws at once", async () => {
    await write(60);
    await room.texts(editor);
    const drawn = await Promise.all(
      [editor, second, editor, second].map(
        async (person) => (await (await room.send(person, "POST", "/draw")).json()).drawn,
      ),
    );
    expect(drawn.toSorted((a, b) => a - b)).toEqual([0, 0, 0, 50]);
  });

  it("no text is laid side by side whose coding is being taken back", async () => {
    await write(3);
    await room.send(editor, "POST", "/draw");
    await room.codeAll(editor, () => []);
    await room.codeAll(second, () => [], "second");
    const [text] = await room.texts(second, "second");
    const { kysely } = installation.context.database;
    const key = { wave: wave.id, question: QUESTION, kind: "answer" };
    const compared = await kysely.transaction().execute(async (tx) => {
      await heldBook(tx, key, engine);
      const reply = room.send(editor, "POST", "/comparison");
      // Time enough for a comparison that would not wait.
      for (let look = 0; look < 50; look++) await codesOf(tx, key);
      await takeCodingBack(tx, text?.id ?? "", "second");
      return { reply };
    });
    expect(await codeOf(await compared.reply)).toBe("coding.not-finished");
  });
});
