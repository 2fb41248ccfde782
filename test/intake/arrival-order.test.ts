import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { putCoding, takeInTexts } from "../../db/queries/coding-texts.ts";
import { freezeWave } from "../../db/queries/wave-admin.ts";
import { questionsOf } from "../../surveys/definition/questionnaire.ts";
import type { Answers } from "../../surveys/response/answer.ts";
import { freshWave, post, submissionTo } from "../environment/fieldwork.ts";
import type { TestInstallation } from "../environment/installations.ts";
import { ENGINES, freshInstallation } from "../environment/installations.ts";
import { tablesOf } from "../environment/recounting.ts";

const NOTHING_FITS = { state: "none", codes: "[]", how: null, reason: null };

describe.each(ENGINES)("a frozen wave on %s", (engine) => {
  let installation: TestInstallation;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
  });
  afterAll(() => installation.close());

  /** Somebody opens the coding. On SQLite these tables are clustered by their random ids. */
  const open = async (wave: string) => {
    const { context } = installation;
    const key = { wave, question: "open_missing", kind: "answer" };
    await context.database.kysely
      .transaction()
      .execute((tx) => takeInTexts(tx, key, () => context.newResponseId()));
  };
  const codings = async () => {
    const { kysely } = installation.context.database;
    const coder = "somebody";
    for (const { id } of await kysely.selectFrom("coded_text").select("id").execute())
      await kysely
        .transaction()
        .execute((tx) => putCoding(tx, { text: id, round: "first", coder, ...NOTHING_FITS }));
    return coded();
  };
  const coded = () =>
    installation.context.database.kysely
      .selectFrom("coding")
      .innerJoin("coded_text", "coded_text.id", "coding.text")
      .selectAll()
      .orderBy("coding.text")
      .execute();

  it("has forgotten who came after whom, and nothing else of the answers", async () => {
    const { context, request } = installation;
    const { kysely } = context.database;
    const wave = await freshWave(context, "sorgekultur", ["gorbitz_library"]);
    const answers: Answers = Object.fromEntries(
      questionsOf(wave.form.questionnaire).map(({ id }) => [id, { state: "skipped" }]),
    );
    const arrived: string[] = [];
    for (let person = 0; person < 12; person++) {
      const id = context.newResponseId();
      arrived.push(id);
      await post(
        request,
        submissionTo(
          wave,
          { ...answers, open_missing: `Wort ${person}` },
          { id, site: "gorbitz_library" },
        ),
      );
      if (person % 4 === 3) await open(wave.id);
    }
    const said = await codings();
    const place = sql.raw(engine === "sqlite" ? "rowid" : "ctid");
    const inPlace = async (
      table: "response" | "free_text" | "coded_text" | "coding",
      column: string,
    ) => {
      const { rows } = await sql<{ id: string }>`select ${sql.ref(column)} as id
        from ${sql.table(table)} order by ${place}`.execute(kysely);
      return rows.map(({ id }) => id);
    };
    expect(await inPlace("response", "id")).toEqual(arrived);
    const before = await tablesOf(context);

    await kysely
      .transaction()
      .execute((tx) => freezeWave(tx, wave.id, "2026-06-01T00:00:00.000Z", engine));

    expect(await inPlace("response", "id")).toEqual([...arrived].sort());
    expect(await inPlace("free_text", "response")).toEqual([...arrived].sort());
    expect([said.length, await coded()]).toEqual([arrived.length, said]);
    if (engine === "postgres") {
      const texts = said.map(({ text }) => text);
      expect(await inPlace("coded_text", "id")).toEqual(texts);
      expect(await inPlace("coding", "text")).toEqual(texts);
    }
    const after = await tablesOf(context);
    expect({ ...after, identities: [] }).toEqual({ ...before, identities: [] });
  });
});
