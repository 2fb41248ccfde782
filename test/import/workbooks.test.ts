import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Unfolded } from "../../server/import/workbook/unfold.ts";
import { unfoldWorkbook } from "../../server/import/workbook/unfold.ts";
import { settingsFrom } from "../../server/settings.ts";
import type { Part } from "./a-workbook.ts";
import { inline, workbookOf, zipOf } from "./a-workbook.ts";

const MEGABYTE = 1_048_576;
let folder: string;
afterEach(() => rm(folder, { recursive: true, force: true }));

async function unfold(parts: readonly Part[]): Promise<Unfolded> {
  folder = await mkdtemp(join(tmpdir(), "nachbarstimme-workbook-"));
  const path = join(folder, "book");
  const bytes = zipOf(parts);
  await writeFile(path, bytes);
  const settings = settingsFrom({ DATA_DIR: folder }, resolve(import.meta.dirname, "../.."));
  return unfoldWorkbook(settings, { path, bytes: bytes.length });
}

async function tableOf(rows: readonly string[], more = {}): Promise<string> {
  const unfolded = await unfold(workbookOf(rows, more));
  if (unfolded.kind === "refused") throw new Error(unfolded.code);
  return readFile(unfolded.sheets[0]?.path ?? "", "utf8");
}

describe("a workbook", () => {
  it("becomes a table: inline texts, days, numbers, ticks, what a formula last came to", async () => {
    const table = await tableOf([
      `${inline("A1", "Bogennummer")}${inline("B1", "Datum")}${inline("C1", "Zahl")}${inline("D1", "Ja")}`,
      `${inline("A2", "0471")}<c r="B2" s="1"><v>46154</v></c><c r="C2"><f>1+2</f><v>3</v></c><c r="D2" t="b"><v>1</v></c>`,
    ]);
    expect(table).toBe('"Bogennummer";"Datum";"Zahl";"Ja"\n"0471";"2026-05-12";"3";"1"\n');
  });

  it("keeps quotes, line breaks and semicolons within their cell", async () => {
    const table = await tableOf([inline("A1", "„so&quot;;\nund so")]);
    expect(table).toBe('"„so"";\nund so"\n');
  });

  it("counts its days from 1904 where it says so", async () => {
    const rows = ['<c r="A1" s="1"><v>44692</v></c>'];
    expect(await tableOf(rows, { date1904: true })).toBe('"2026-05-12"\n');
  });

  it("is unfolded once: asked again it says the same", async () => {
    const first = await unfold(workbookOf([inline("A1", "x")]));
    const settings = settingsFrom({ DATA_DIR: folder }, resolve(import.meta.dirname, "../.."));
    await writeFile(join(folder, "book"), "gone");
    expect(await unfoldWorkbook(settings, { path: join(folder, "book"), bytes: 4 })).toEqual(first);
  });
});

describe("what only looks like a workbook is refused before it is unfolded", () => {
  const refused = (code: string) => ({ kind: "refused", code });

  it("a part that unfolds to three hundred megabytes", async () => {
    const bomb = { name: "xl/worksheets/sheet2.xml", content: Buffer.alloc(300 * MEGABYTE) };
    expect(await unfold([...workbookOf([inline("A1", "x")]), bomb])).toEqual(
      refused("too_large_inside"),
    );
  });

  it("a part that lies about its size", async () => {
    const liar = {
      name: "xl/worksheets/sheet2.xml",
      content: Buffer.alloc(150 * MEGABYTE),
      claims: 1000,
    };
    const found = await unfold([...workbookOf([inline("A1", "x")]), liar]);
    expect(found.kind).toBe("refused");
  });

  it("a thousand parts", async () => {
    const parts = Array.from({ length: 1000 }, (_, index) => ({ name: `p${index}`, content: "" }));
    expect(await unfold([...workbookOf([inline("A1", "x")]), ...parts])).toEqual(
      refused("too_large_inside"),
    );
  });

  it("another zip, and a zip cut in half", async () => {
    expect(await unfold([{ name: "word/document.xml", content: "<w/>" }])).toEqual(
      refused("not_a_table"),
    );
    const path = join(folder, "half");
    const whole = zipOf(workbookOf([inline("A1", randomBytes(2000).toString("hex"))]));
    await writeFile(path, whole.subarray(0, whole.length / 2));
    const settings = settingsFrom({ DATA_DIR: folder }, resolve(import.meta.dirname, "../.."));
    expect(await unfoldWorkbook(settings, { path, bytes: whole.length / 2 })).toEqual(
      refused("not_a_table"),
    );
  });
});
