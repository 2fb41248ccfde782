import { beforeAll, describe, expect, it } from "vitest";
import { changePlan } from "../../surveys/import/change-plan.ts";
import type { WordedQuestionnaire } from "../../surveys/import/matching/column-names.ts";
import { numberIn } from "../../surveys/import/reading/cell-meaning.ts";
import { cellRules } from "../../surveys/import/reading/cell-rules.ts";
import { readDay } from "../../surveys/import/reading/day.ts";
import { rowReader } from "../../surveys/import/reading/row-reader.ts";
import { CONTEXT, mustRead, ownQuestionnaire } from "./reading-a-file.ts";

let form: WordedQuestionnaire;
beforeAll(async () => {
  form = await ownQuestionnaire("sorgekultur");
});

const file = (...lines: string[]) => Buffer.from(`${lines.join("\n")}\n`);
const answersIn = (bytes: Uint8Array, question: string) =>
  mustRead(bytes, form).rows.map((row) =>
    row.kind === "form" ? row.answers[question] : row.kind === "rejected" ? row.rejections : row,
  );

describe("several answers in one cell of an office's own table", () => {
  it.each([
    [";", "family;neighbours", '"family;neighbours"'],
    ["/", "family/neighbours", "family / neighbours"],
    ["|", "family|neighbours", "family | neighbours"],
    ["+", "family+neighbours", "family + neighbours"],
  ])("are taken apart at %s, as its cells show", (joiner, _codes, cell) => {
    const read = mustRead(file("Bogennummer,Datum,help_sources", `1,12.05.2026,${cell}`), form);
    const rule = read.plan.columns.flatMap((column) =>
      column.use === "answer" && "joinedBy" in column.rule ? [column.rule.joinedBy] : [],
    );
    expect(rule).toEqual([joiner]);
    expect(
      answersIn(file("Bogennummer,Datum,help_sources", `1,12.05.2026,${cell}`), "help_sources"),
    ).toEqual([["family", "neighbours"]]);
  });

  it("are left out where each option has a column of its own", () => {
    const read = mustRead(
      file("Bogennummer;Datum;help_sources;help_sources.family", "1;12.05.2026;family;x"),
      form,
    );
    expect(read.plan.columns.map(({ use }) => use)).toEqual([
      "identity",
      "day",
      "system",
      "answer",
    ]);
  });
});

describe("how cells are read", () => {
  it("takes a point for thousands where the comma is the decimal mark, and the other way round", () => {
    expect(numberIn("1.200", ",")).toBe(1200);
    expect(numberIn("1.200", ".")).toBe(1.2);
    expect(numberIn("1,200", ".")).toBe(1200);
    expect(numberIn("1.234.567,5", ",")).toBe(1234567.5);
    for (const mark of [",", "."] as const) {
      expect(numberIn("4,0", mark)).toBe(4);
      expect(numberIn("4.0", mark)).toBe(4);
      expect(numberIn("12", mark)).toBe(12);
    }
  });

  it("takes a clock without zone for the city's or for UTC", () => {
    const cell = "2026-05-12 23:30:00";
    const reading = { order: "day-first", timeZone: "Europe/Berlin" } as const;
    expect(readDay(cell, { ...reading, clock: "local" })).toBe("2026-05-12");
    expect(readDay(cell, { ...reading, clock: "utc" })).toBe("2026-05-13");
    // What says its zone keeps it.
    expect(readDay(`${cell}+02:00`, { ...reading, clock: "utc" })).toBe("2026-05-12");
  });

  it("knows that KoboToolbox's time of arrival is UTC, and that of the tablet is not", () => {
    const clock = (...headings: string[]) =>
      mustRead(
        file(
          [...headings, "gender"].join(","),
          [...headings.map(() => "2026-05-12T23:30:00"), "female"].join(","),
        ),
        form,
      ).plan.clock;
    expect(clock("_uuid", "_submission_time")).toBe("utc");
    expect(clock("_uuid", "_submission_time", "end")).toBe("local");
  });

  it("takes for no answer what a person says, and for an answer what they say", () => {
    const { plan } = mustRead(
      file("Bogennummer;Datum;gender;importance.care_guide", "1;12.05.2026;-9;99"),
      form,
    );
    const read = (...given: Parameters<typeof changePlan>) =>
      rowReader(changePlan(...given), form, CONTEXT)(["1", "12.05.2026", "-9", "99"], 2);
    const codes = (row: ReturnType<typeof read>) =>
      row.kind === "rejected"
        ? row.rejections.map(({ column, code }) => `${column} ${code}`)
        : row.kind;
    expect(codes(read(plan, [], {}))).toEqual(["C unknown_option"]);
    expect(codes(read(plan, [], { missing: ["-9"] }))).toEqual(
      ["no_answers"].map((code) => `null ${code}`),
    );
    expect(codes(read(plan, [], { missing: ["-9"], notMissing: ["99"] }))).toEqual([
      "D out_of_range",
    ]);
    expect(cellRules(plan).missing.size).toBe(0);
  });
});
