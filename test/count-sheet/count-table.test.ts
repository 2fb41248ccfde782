import { describe, expect, it } from "vitest";
import { countTemplate, readCountTable } from "../../surveys/count-sheet/count-table.ts";
import { FORM, TEXTS } from "./a-small-form.ts";

const FORM_IN_WORDS = { questionnaire: FORM, texts: TEXTS };
const HEADINGS = ["Frage-Code", "Frage", "Antwort-Code", "Antwort", "Platz", "Anzahl"];
const read = (...rows: string[][]) => readCountTable([HEADINGS, ...rows], FORM_IN_WORDS);

describe("the template of a list", () => {
  it("has a row for every field and one for the people of each question", () => {
    const [headings, ...rows] = countTemplate(FORM_IN_WORDS);
    expect(headings).toEqual(HEADINGS);
    expect(rows.map(([question, , option, , place]) => `${question} ${option} ${place}`)).toEqual([
      "mood personen ",
      "mood good ",
      "mood bad ",
      "reasons personen ",
      ...["cost", "time", "distance", "none"].map((code) => `reasons ${code} `),
      "first_two personen ",
      ...["park", "tram", "shop"].map((code) => `first_two ${code} `),
      ...[1, 2].flatMap((place) =>
        ["park", "tram", "shop"].map((code) => `first_two ${code} ${place}`),
      ),
    ]);
  });

  it("is read back as it was filled in, every field of it", () => {
    const [headings = [], ...rows] = countTemplate(FORM_IN_WORDS);
    const filled = rows.map((row, index) => [...row.slice(0, -1), String(index + 1)]);
    const table = readCountTable([headings, ...filled], FORM_IN_WORDS);
    if (table.kind !== "counts") throw new Error("no table");
    expect(table.rejected).toEqual([]);
    const counts = table.questions.flatMap(({ people, options }) => [
      people,
      ...options.map((option) => option.count),
    ]);
    expect(counts).toEqual(rows.map((_, index) => index + 1));
  });

  it("says nothing where nothing was filled in", () => {
    expect(readCountTable(countTemplate(FORM_IN_WORDS), FORM_IN_WORDS)).toEqual({
      kind: "counts",
      questions: [],
      rejected: [],
    });
  });
});

describe("a file with counts", () => {
  it("is read by the texts where it has no codes", () => {
    const records = [
      ["Anzahl", "Antwort", "Frage"],
      ["7", "nicht  gut", "wie geht es Ihnen hier"],
    ];
    expect(readCountTable(records, FORM_IN_WORDS)).toEqual({
      kind: "counts",
      questions: [
        { question: "mood", people: null, options: [{ option: "bad", place: null, count: 7 }] },
      ],
      rejected: [],
    });
  });

  it("may have a title above its headings", () => {
    const records = [["Strichliste vom Markt"], [], HEADINGS, ["mood", "", "good", "", "", "3"]];
    expect(readCountTable(records, FORM_IN_WORDS)).toMatchObject({ kind: "counts", rejected: [] });
  });

  it("is none without the headings", () => {
    expect(readCountTable([["a", "b"]], FORM_IN_WORDS)).toEqual({ kind: "no-headings" });
  });

  it("names the row, column and value of everything that it cannot take, and takes the rest", () => {
    const table = read(
      ["mood", "", "good", "", "", "3"],
      ["weather", "", "good", "", "", "3"],
      ["mood", "", "great", "", "", "3"],
      ["mood", "", "bad", "", "", "drei"],
      ["mood", "", "bad", "", "", "-3"],
      ["mood", "", "good", "", "", "4"],
      ["first_two", "", "park", "", "3.", "1"],
      ["age_group", "", "old", "", "", "1"],
      ["", "Was zuerst?", "", "Der Mond", "", "1"],
    );
    if (table.kind !== "counts") throw new Error("no table");
    expect(table.questions).toEqual([
      { question: "mood", people: null, options: [{ option: "good", place: null, count: 3 }] },
    ]);
    expect(table.rejected.map((one) => Object.values(one))).toEqual([
      [3, "Frage-Code", "weather", "unknown-question"],
      [4, "Antwort-Code", "great", "unknown-option"],
      [5, "Anzahl", "drei", "not-a-count"],
      [6, "Anzahl", "-3", "not-a-count"],
      [7, "Antwort-Code", "good", "repeated"],
      [8, "Platz", "3.", "wrong-place"],
      [9, "Frage-Code", "age_group", "unknown-question"],
      [10, "Antwort", "Der Mond", "unknown-option"],
    ]);
  });
});
