import { describe, expect, it } from "vitest";
import { DOWNLOADS_WORDS } from "../../surveys/messages/downloads/catalogues.ts";
import { REPORT_LANGUAGES, REPORT_WORDS } from "../../surveys/messages/report/catalogues.ts";
import { dataRows } from "../../surveys/report/data-table.ts";
import { reportOf } from "../../surveys/report/report-of.ts";
import { columnNotes } from "../../surveys/report/share-table.ts";
import { shortFingerprint, stamp } from "../../surveys/report/stamp.ts";
import { sampleResult } from "./sample.ts";

const [few, voices, tendency, stable] = [9, 25, 60, 412].map((people) => sampleResult(people));
if (!few || !voices || !tendency || !stable) throw new Error("no samples");

const measuresOf = (result: typeof few) => new Set(dataRows(result).map(({ mass }) => mass));
const importanceOf = (result: typeof few, language: "de" | "de-simple" = "de") => {
  const section = reportOf(result, language).findings.find(({ id }) => id === "importance");
  if (!section) throw new Error("no importance");
  return section;
};

describe("a report", () => {
  it("has no number at all below ten answers, and says why", () => {
    const report = reportOf(few, "de");
    expect(report.lead).toEqual([
      "Weniger als 10 Antworten.",
      "Zum Schutz der Teilnehmenden zeigen wir keine Zahlen.",
    ]);
    expect(report.stamp).toMatch(/^Stand 14\.05\., wenige Bögen, Prüfsumme [0-9A-F]{4}$/);
    for (const { table, chart } of [...report.findings, ...report.questions])
      expect({ table, chart }).toEqual({ table: null, chart: null });
    expect(measuresOf(few)).toEqual(new Set(["weniger_als"]));
  });

  it("counts from 10 to 29, without percent, bars or places", () => {
    const { table, chart } = importanceOf(voices);
    expect(chart).toBeNull();
    expect(table?.columns.map(({ title }) => title)).not.toContain("Platz");
    for (const row of table?.rows ?? []) expect(row[1]).toMatch(/^\d+ von \d+$/);
    for (const measure of ["anteil", "platz_von", "gruppe", "mittelwert", "punkte"])
      expect(measuresOf(voices)).not.toContain(measure);
  });

  it("names groups from 30 to 99, and places with their ranges from 100", () => {
    expect(importanceOf(tendency).table?.rows[0]?.[1]).toBe("obere");
    expect(measuresOf(tendency)).toContain("gruppe");
    expect(measuresOf(tendency)).not.toContain("platz_von");
    expect(importanceOf(stable).table?.rows[0]?.slice(1, 4)).toEqual([
      "1",
      expect.stringMatching(/^\d+\u00a0%$/),
      expect.stringMatching(/^\d+\u00a0bis\u00a0\d+$/),
    ]);
  });

  it.each(REPORT_LANGUAGES)(
    "says what the sample is not, and never more than it knows (%s)",
    (language) => {
      const report = reportOf(stable, language);
      const said = JSON.stringify(report);
      expect(said).not.toMatch(/Fehlerspanne|Stichprobenfehler|repräsentativ|signifikant/i);
      expect(said).not.toMatch(/\{\w+\}/);
      expect(report.note.text.length).toBeGreaterThan(50);
      expect(report.method.before.join(" ")).toContain("mindestens 10");
      expect(report.guiding.questions).toHaveLength(2);
      for (const { table } of report.guiding.questions)
        expect(table?.rows.length).toBeGreaterThanOrEqual(2);
      expect(report.title).toBe(
        language === "de"
          ? "Gorbitz: Was den Menschen wichtig ist"
          : "Gorbitz: Das ist den Menschen wichtig",
      );
    },
  );

  it("names its filter and how many it could not break down, in words and in the table", () => {
    const filtered = sampleResult(60, {
      breakdown: {
        ...stable.breakdown,
        filter: [
          {
            question: "gender",
            text: "Welches Geschlecht haben Sie?",
            code: "female",
            label: "weiblich",
          },
        ],
        notBrokenDown: 37,
      },
    });
    expect(reportOf(filtered, "de").about.slice(-2)).toEqual([
      "Nur: Welches Geschlecht haben Sie? weiblich.",
      "37 nicht aufgegliedert.",
    ]);
    const rows = dataRows(filtered);
    expect(rows.find(({ mass }) => mass === "nicht_aufgegliedert")?.wert).toBe(37);
    for (const { aufgliederung } of rows) expect(aufgliederung).toBe("gender:female");
  });

  it("says that the ways of counting agree only where all four on the board do", () => {
    const { topThree } = stable.findings;
    if (topThree?.kind !== "ranked" || !topThree.otherCounts) throw new Error("no other counts");
    const { otherCounts } = topThree;
    const told = (allSame: boolean, sameFirstThree: boolean) => {
      const ranking = { ...topThree, sameFirstThree, otherCounts: { ...otherCounts, allSame } };
      const result = { ...stable, findings: { ...stable.findings, topThree: ranking } };
      return reportOf(result, "de").findings.find(({ id }) => id === "first")?.after;
    };
    expect(told(true, false)).toContain("Vier Zählweisen nennen dieselben Themen zuerst.");
    expect(told(false, true)).toContain("Vier Zählweisen nennen nicht dieselben Themen zuerst.");
  });

  it("explains a column where it stands, and not where it is left out", () => {
    for (const [id, title] of [
      ["need", "Abstand"],
      ["first", "Punkte"],
    ]) {
      const { table, after } = reportOf(stable, "de").findings.find((one) => one.id === id) ?? {};
      const columns = table?.columns ?? [];
      expect(columnNotes(columns)).toEqual([expect.stringMatching(`^${title}: `)]);
      expect(columnNotes(columns.slice(0, 4))).toEqual([]);
      expect(after?.join(" ")).not.toContain(`${title}: `);
    }
  });

  it("gives bounds for what is sensitive, and no count", () => {
    const [choice] = stable.findings.questions.filter(({ kind }) => kind === "choice");
    if (choice?.kind !== "choice" || !choice.options[0]) throw new Error("no choice");
    const [option] = choice.options;
    const shares = [
      { kind: "bound", side: "under", limit: 5, n: 60 },
      { kind: "bound", side: "over", limit: 5, n: 60 },
      { kind: "span", least: 20, most: 30, n: 60 },
    ] as const;
    const options = shares.map((share, at) => ({ ...option, code: `c${at}`, share }));
    const result = {
      ...stable,
      findings: { ...stable.findings, questions: [{ ...choice, options }] },
    };
    expect(reportOf(result, "de").questions[0]?.table?.rows.map((row) => row[1])).toEqual([
      "unter 5\u00a0%",
      "über 95\u00a0%",
      "33 bis 50\u00a0%",
    ]);
    const told = dataRows(result)
      .filter(({ teil }) => /^c\d$/.test(String(teil)))
      .map(({ teil, mass, wert }) => [teil, mass, wert]);
    expect(told).toEqual([
      ["c0", "anzahl_bis", 4],
      ["c1", "anzahl_von", 56],
      ["c2", "anzahl_von", 20],
      ["c2", "anzahl_bis", 30],
    ]);
  });

  it("keeps to twelve words a sentence", () => {
    for (const words of Object.values(REPORT_WORDS))
      for (const [key, text] of Object.entries(words)) {
        if (key === "method.sources") continue;
        for (const sentence of text.split(/(?<=[.?!:;])\s+/))
          expect([key, sentence.match(/[\p{L}\p{N}{}-]+/gu)?.length ?? 0]).toEqual([
            key,
            expect.toSatisfy((count: number) => count <= 12),
          ]);
      }
  });
});

describe("the short form of a release", () => {
  it("can be spoken: day, forms, four digits", () => {
    expect(
      stamp({ madeAt: "2026-05-13T22:30:00.000Z", responses: 412, fingerprint: "fzqAAA" }),
    ).toBe("Stand 14.05., 412 Bögen, Prüfsumme 7F3A");
  });

  it("is told in English where the page is", () => {
    const english = { words: DOWNLOADS_WORDS.en, language: "en" };
    const made = { madeAt: "2026-05-13T22:30:00.000Z", fingerprint: "fzqAAA" };
    expect(stamp({ ...made, responses: 412 }, english)).toBe("As of 14 May, 412 forms, check 7F3A");
    expect(stamp({ ...made, responses: null }, english)).toBe(
      "As of 14 May, few forms, check 7F3A",
    );
  });

  it("follows from the first bits of the whole fingerprint alone", () => {
    expect(shortFingerprint("AAAA")).toBe("0000");
    expect(shortFingerprint("___A")).toBe("FFFF");
    expect(shortFingerprint("fzqxyz")).toBe(shortFingerprint("fzqAAA"));
  });
});
