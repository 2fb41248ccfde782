import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { beforeAll, describe, expect, it } from "vitest";
import { MappingFile } from "../../surveys/import/mapping-file.ts";
import type { WordedQuestionnaire } from "../../surveys/import/matching/column-names.ts";
import { OWN_FOLDER } from "../samples/expected-file.ts";
import { recordsOf } from "../samples/sample-cells.ts";
import { CONTEXT, mustRead, ownQuestionnaire } from "./reading-a-file.ts";

const records = (name: string) => recordsOf(readFileSync(join(OWN_FOLDER, name)));
const texts = records("limesurvey-volltext.csv");
const codes = records("limesurvey-codes.csv");
const mapping = v.parse(
  MappingFile,
  JSON.parse(readFileSync(join(OWN_FOLDER, "limesurvey-codes.mapping.json"), "utf8")),
);
const context = { ...CONTEXT, site: "gorbitz_library" };

let form: WordedQuestionnaire;
beforeAll(async () => {
  form = await ownQuestionnaire("sorgekultur");
});

/** A file of these records as LimeSurvey writes it. */
function file(rows: string[][], delimiter = ";"): Uint8Array {
  const lines = rows.map((row) =>
    row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter),
  );
  return Buffer.from(`\uFEFF${lines.join("\r\n")}\r\n\r\n`);
}

function withHeadings(rows: string[][], heading: (text: string, index: number) => string) {
  const [headings = [], ...rest] = rows;
  return [headings.map(heading), ...rest];
}

/** LimeSurvey keeps 15 letters of a text and of its part; texts little longer stay whole. */
function abbreviated(text: string): string {
  const cut = (part: string) => (part.length <= 18 ? part : `${part.slice(0, 15)}.. `);
  const [, question, part] = /^(.*?) \[(.*)\]$/.exec(text) ?? [];
  return question === undefined || part === undefined
    ? cut(text)
    : `${cut(question)} [${cut(part)}]`;
}

const answersOf = (rows: string[][], given: Parameters<typeof mustRead>[2] = {}) =>
  mustRead(file(rows), form, { context, ...given }).rows;

describe("LimeSurvey's headings as texts", () => {
  it.each([
    ["abbreviated to 15 letters", abbreviated],
    ["with underscores for blanks", (text: string) => text.replaceAll(" ", "_")],
    [
      "with the code before the text",
      (text: string, index: number) => `${codes[0]?.[index]}. ${text}`,
    ],
    [
      "with the code before the abbreviated text",
      (text: string, index: number) => `${codes[0]?.[index]}. ${abbreviated(text)}`,
    ],
  ])("are understood %s", (_style, heading) => {
    const read = mustRead(file(withHeadings(texts, heading)), form, { context });
    expect(read.detected.system).toBe("limesurvey");
    expect(read.plan.columns.filter(({ use }) => use === "unmatched")).toEqual([]);
    expect(read.rows).toEqual(answersOf(texts));
  });
});

describe("LimeSurvey's headings as codes", () => {
  it.each([
    [
      "with underscores, as its expressions need them",
      (code: string) => code.replace(/\[(.+)\]/, "_$1"),
    ],
    [
      "with the text behind the code",
      (code: string, index: number) => `${code}. ${texts[0]?.[index]}`,
    ],
  ])("are understood by the same saved mapping %s", (_style, heading) => {
    const given = { mapping };
    expect(answersOf(withHeadings(codes, heading), given)).toEqual(answersOf(codes, given));
  });
});

describe("LimeSurvey's ways to say that an option was chosen", () => {
  const isOption = (heading: string) => heading.includes("] ") || /\[.*\]$/.test(heading);
  const rewritten = (yes: string, no: string) => {
    const [headings = [], ...rest] = texts;
    return [
      headings,
      ...rest.map((row) =>
        row.map((cell, column) => {
          if (!isOption(headings[column] ?? "")) return cell;
          return cell === "Ja" ? yes : cell === "Nein" ? no : cell;
        }),
      ),
    ];
  };

  it.each([
    ["Y", ""],
    ["Y", "N"],
    ["1", "2"],
    ["Yes", "No"],
  ])("are read by the column, not by the word: %s and „%s“", (yes, no) => {
    expect(answersOf(rewritten(yes, no))).toEqual(answersOf(texts));
  });

  it("takes „Nein“ in the column of the option „nein“ as not chosen", () => {
    const [headings = []] = texts;
    const nobody = headings.findIndex((heading) => heading.endsWith("[nein]"));
    expect(nobody).toBeGreaterThan(0);
    const first = answersOf(texts)[0];
    if (first?.kind !== "form") throw new Error("the first row is a form");
    expect(texts[1]?.[nobody]).toBe("Nein");
    expect(first.answers.care_responsibility).not.toContain("none");
  });
});

describe("LimeSurvey's other ways", () => {
  it("reads commas as well as semicolons between cells", () => {
    expect(mustRead(file(texts, ","), form, { context }).rows).toEqual(answersOf(texts));
  });

  it("takes 1 January 1980 as a date that was not kept: the given day counts", () => {
    const [headings = [], ...rest] = texts;
    const rows = [
      headings,
      ...rest.map((row) => (row[1] ? row.with(1, "1980-01-01 00:00:00") : row)),
    ];
    const withDay = answersOf(rows, { context: { ...context, day: "2026-05-20" } });
    const form0 = withDay[0];
    expect(form0?.kind === "form" && form0.day).toBe("2026-05-20");
    const without = answersOf(rows)[0];
    expect(without).toMatchObject({
      kind: "rejected",
      rejections: [{ code: "bad_date", column: "B" }],
    });
  });
});
