import fc from "fast-check";
import readWorkbook from "read-excel-file/node";
import { v4 } from "uuid";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accept } from "../../server/intake-door.ts";
import { questionsOf } from "../../surveys/definition/questionnaire.ts";
import { unmasked } from "../../surveys/spreadsheet/masked.ts";
import { ExportChoices, TABLE_FORMATS } from "../../surveys/wire/export.ts";
import { emptyAnswers } from "../environment/answers.ts";
import { paperAnswers } from "../environment/arbitraries.ts";
import type { TestWave } from "../environment/fieldwork.ts";
import { freshWave, submissionTo } from "../environment/fieldwork.ts";
import type { TestInstallation } from "../environment/installations.ts";
import { ENGINES, freshInstallation } from "../environment/installations.ts";
import type { TestPerson } from "../environment/people.ts";
import { signedInAs } from "../environment/people.ts";
import { importRoom } from "../import/import-room.ts";
import { recordsOf } from "../import/records-of.ts";
import { exportRoom } from "./export-room.ts";
import { HOSTILE } from "./hostile-texts.ts";

const SITE = "gorbitz_sachsenforum";
const ELSEWHERE = "gruna_library";

describe.each(ENGINES)("the office's files, on %s", (engine) => {
  let installation: TestInstallation;
  let wave: TestWave;
  let editor: TestPerson;
  let room: ReturnType<typeof exportRoom>;

  beforeAll(async () => {
    installation = await freshInstallation(engine);
    const { context } = installation;
    wave = await freshWave(context, "sorgekultur", [SITE, ELSEWHERE]);
    editor = await signedInAs(installation, "editor");
    room = exportRoom(editor);
    const { questionnaire } = wave.form;
    const random = fc.sample(paperAnswers(questionnaire), { numRuns: 12, seed: 20260512 });
    const hostile = HOSTILE.map((text) => ({
      ...emptyAnswers(wave.form),
      gender: "female",
      help_sources: ["other"],
      open_missing: text,
    }));
    for (const [index, answers] of [...random, ...hostile].entries()) {
      const more = {
        id: v4(),
        site: SITE,
        mode: "paper" as const,
        otherTexts:
          index < random.length ? {} : { help_sources: HOSTILE[index - random.length] ?? "" },
      };
      const stored = await accept(context, submissionTo(wave, answers, more));
      expect(stored).toMatchObject({
        kind: "accepted",
        outcome: { kind: "stored", counted: true },
      });
    }
    const there = { id: v4(), site: ELSEWHERE, mode: "tablet" as const };
    const trace = { device: "tablet-1", quarter: "2026-05-12T14:15", seconds: 321, helped: true };
    await accept(context, submissionTo(wave, { ...emptyAnswers(wave.form) }, { ...there, trace }));
  });
  afterAll(() => installation.close());

  const marginsOf = async ({ context }: TestInstallation, id: string) =>
    (
      await context.database.kysely
        .selectFrom("tally")
        .select(["mode", "age_group", "gender", "responses", "counts"])
        .where("wave", "=", id)
        .where("site", "=", SITE)
        .orderBy("age_group")
        .orderBy("gender")
        .execute()
    ).map(({ counts, ...row }) => ({ ...row, counts: Buffer.from(counts).toString("hex") }));

  it("hold every counted response once, sorted by its random number, without traces and words", async () => {
    const { bytes, name } = await room.file(wave.id, "responses", "csv-de");
    expect(name).toMatch(/^Antworten Testwelle \d{4}-\d\d-\d\d\.csv$/);
    const text = bytes.toString("utf8");
    expect(text.startsWith("\uFEFF")).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    const { records } = recordsOf([bytes.subarray(3)], "utf8", ";");
    const [head = [], ...rows] = records;
    expect(rows).toHaveLength(12 + HOSTILE.length + 1);
    const ids = rows.map(([id = ""]) => id);
    expect(ids).toEqual([...ids].sort());
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([head.length]));
    // An id is chance, and can hold any number.
    const told = rows.map(([, ...cells]) => cells.join(";")).join("\n");
    for (const trace of ["tablet-1", "14:15", "321", "Tabulator", "HYPERLINK"])
      expect(told).not.toContain(trace);
    expect(rows.map((row) => row[1])).toContain("12.05.2026");
    const plain = await room.file(wave.id, "responses", "csv");
    expect(plain.bytes.toString("utf8")).toMatch(
      /^"antwort_id","datum",.*\n"[0-9a-f-]{36}",2026-05-12,/,
    );
  });

  it("hold the words apart, in the order of the words, each as it was written", async () => {
    for (const format of ["csv-de", "csv"] as const) {
      const { bytes } = await room.file(wave.id, "texts", format);
      const from = format === "csv" ? 0 : 3;
      const { records } = recordsOf([bytes.subarray(from)], "utf8", format === "csv" ? "," : ";");
      const [head, ...rows] = records.map((record) => record.map(unmasked));
      expect(head).toEqual(["Frage", "Fragetext", "Art", "Text"]);
      for (const cell of records.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      const written = rows.filter(([question]) => question === "open_missing").map((row) => row[3]);
      for (const text of HOSTILE) expect(written).toContain(text.trim().replaceAll("\r", "\n"));
      const behind = rows.filter(([question]) => question === "help_sources");
      expect(behind).toHaveLength(HOSTILE.length);
      expect(bytes.toString("utf8")).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-4/);
    }
  });

  it("open in Excel as words, numbers and days, with the code book beside", async () => {
    const { bytes, name } = await room.file(wave.id, "responses", "xlsx");
    expect(name).toMatch(/\.xlsx$/);
    const [responses, book] = await readWorkbook(bytes);
    expect([responses?.sheet, book?.sheet]).toEqual(["Antworten", "Codebuch"]);
    const [head = [], ...rows] = responses?.data ?? [];
    expect(rows).toHaveLength(12 + HOSTILE.length + 1);
    expect(rows[0]?.[1]).toEqual(new Date("2026-05-12T00:00:00Z"));
    // Every column and every value that stands in it is in the book.
    const [, ...explained] = book?.data ?? [];
    const known = new Map<string, Set<string>>();
    for (const [column, , , , , value] of explained) {
      const key = String(column ?? "");
      known.set(key, (known.get(key) ?? new Set()).add(String(value ?? "")));
    }
    const missing = known.get("") ?? new Set();
    head.forEach((heading, at) => {
      const values = known.get(String(heading));
      expect(values, String(heading)).toBeDefined();
      if (at < 2 || values?.has("")) return;
      for (const row of rows) {
        const cell = String(row[at] ?? "");
        const isKnown =
          values?.has(cell) || missing.has(cell) || cell.startsWith("zu viele: ") || cell === "";
        expect(isKnown, `${heading}: ${cell}`).toBe(true);
      }
    });
    const texts = await readWorkbook((await room.file(wave.id, "texts", "xlsx")).bytes);
    expect(texts[0]?.data.map((row) => row[3])).toContain("+49 351 1234567");
  });

  it("are read in again by another installation, which then counts the same", async () => {
    const other = await freshInstallation(engine);
    try {
      const staff = await signedInAs(other, "staff");
      const within = importRoom(other, staff, SITE);
      const scoped = await signedInAs(installation, "editor", {
        kind: "some",
        districts: ["gorbitz"],
      });
      const before = await marginsOf(installation, wave.id);
      expect(before.length).toBeGreaterThan(1);
      for (const format of TABLE_FORMATS) {
        const there = await freshWave(other.context, "sorgekultur", [SITE]);
        const { bytes, name } = await exportRoom(scoped).file(wave.id, "responses", format);
        const id = await within.planned(there.id, bytes, name);
        const { system, columns } = await within.reading(id);
        expect(system).toBe("nachbarstimme");
        expect(columns.filter(({ use }) => use === "unmatched")).toEqual([]);
        const { progress } = await within.carryOut(id);
        expect(progress).toMatchObject({ accepted: 12 + HOSTILE.length, rejectedRows: 0 });
        expect(await marginsOf(other, there.id)).toEqual(before);
      }
    } finally {
      await other.close();
    }
  });

  it("hold nothing of districts that are not one's own", async () => {
    const scoped = await signedInAs(installation, "editor", {
      kind: "some",
      districts: ["blasewitz"],
    });
    const { bytes } = await exportRoom(scoped).file(wave.id, "responses", "csv");
    expect(recordsOf([bytes], "utf8", ",").records.slice(1)).toMatchObject([
      { 2: "blasewitz", 3: ELSEWHERE, 4: "tablet" },
    ]);
    const texts = await exportRoom(scoped).file(wave.id, "texts", "csv");
    expect(recordsOf([texts.bytes], "utf8", ",").records).toHaveLength(1);
    const nowhere = await signedInAs(installation, "editor", { kind: "some", districts: [] });
    expect((await exportRoom(nowhere).reply(wave.id, "responses", "csv")).status).toBe(404);
    const choices = v.parse(ExportChoices, await (await scoped.request("/api/exports")).json());
    expect(choices.waves.find(({ id }) => id === wave.id)).toMatchObject({
      responses: 1,
      texts: 0,
    });
  });

  it("give the words to nobody who need not read them, and are written down", async () => {
    const admin = await signedInAs(installation, "admin");
    const choices = v.parse(ExportChoices, await (await admin.request("/api/exports")).json());
    expect(choices.waves.find(({ id }) => id === wave.id)).toMatchObject({
      responses: 12 + HOSTILE.length + 1,
      texts: null,
    });
    expect((await exportRoom(admin).reply(wave.id, "texts", "csv")).status).toBe(403);
    await exportRoom(admin).file(wave.id, "responses", "csv");
    const events = await installation.context.database.kysely
      .selectFrom("audit_event")
      .select(["action", "subject", "detail"])
      .where("actor", "=", admin.id)
      .execute();
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ action: "responses.exported", subject: "Testwelle" });
    expect(JSON.parse(events[0]?.detail ?? "")).toMatchObject({
      format: "csv",
      rows: 12 + HOSTILE.length + 1,
    });
  });

  it("leave out what is not counted", async () => {
    const late = await freshWave(installation.context, "generationen", [SITE]);
    await installation.context.database.kysely
      .updateTable("wave")
      .set({ frozen_at: "2026-06-01T00:00:00.000Z" })
      .where("id", "=", late.id)
      .execute();
    const submission = submissionTo(late, emptyAnswers(late.form), { id: v4(), site: SITE });
    expect(await accept(installation.context, submission)).toMatchObject({
      outcome: { kind: "stored", counted: false },
    });
    const { bytes } = await room.file(late.id, "responses", "csv");
    expect(recordsOf([bytes], "utf8", ",").records).toHaveLength(1);
  });

  it("explain every question of a questionnaire in the code book", async () => {
    const { bytes, name } = await room.file(wave.id, "code-book", "csv-de");
    expect(name).toMatch(/^Codebuch Testwelle /);
    const { records } = recordsOf([bytes.subarray(3)], "utf8", ";");
    const questions = new Set(records.map((record) => record[1]));
    for (const { id } of questionsOf(wave.form.questionnaire)) expect(questions).toContain(id);
  });
});
