import { describe, expect, it } from "vitest";
import { tell } from "../../client/desk/import/tell-cell.ts";
import { columnLetters } from "../../surveys/import/spreadsheet-column.ts";
import { rejectionSentence } from "../../surveys/messages/import/rejection-sentence.ts";

describe("the letters of a column", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
  ])("of the column at %i are %s", (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
  });
});

describe("the reason for a refusal", () => {
  it.each([
    ["31.04.2026", "„31.04.2026“ ist kein Datum. Der April hat 30 Tage."],
    ["29.02.2026", "„29.02.2026“ ist kein Datum. Der Februar hat 28 Tage."],
    ["01.13.2026", "„01.13.2026“ ist kein Datum. Einen Monat 13 gibt es nicht."],
    ["Mittwoch", "„Mittwoch“ ist kein Datum."],
  ])("says of the date %s what is wrong with it", (value, sentence) => {
    expect(rejectionSentence("bad_date", value)).toBe(sentence);
  });

  it("shows the cell as it stands, whatever signs are in it", () => {
    expect(rejectionSentence("unknown_option", "$& {value}")).toBe(
      "„$& {value}“ steht bei dieser Frage nicht zur Wahl.",
    );
  });
});

describe("what a person says about a cell", () => {
  it("becomes part of the column's rule", () => {
    const meanings = new Map([
      ["Frau", "female"],
      ["k.A.!", "notAnswered"],
      ["?", ""],
    ]);
    expect(tell({ question: "gender" }, meanings)).toEqual({
      question: "gender",
      values: { Frau: "female" },
      notAnswered: ["k.A.!"],
    });
    expect(
      tell(
        { question: "importance", item: "care_guide" },
        new Map([
          ["++", "5"],
          ["o", "dontKnow"],
        ]),
      ),
    ).toEqual({
      question: "importance",
      item: "care_guide",
      values: { "++": 5 },
      dontKnow: ["o"],
      notAnswered: [],
    });
  });
});
