import { describe, expect, it } from "vitest";
import { checkedCounts } from "../../../../client/desk/count-sheet/checked-counts.ts";
import { fieldOf } from "../../../../client/desk/count-sheet/draft.ts";
import { FORM } from "../../../count-sheet/a-small-form.ts";

const people = fieldOf.people("mood");
const good = fieldOf.cell("mood", "good", null);

describe("the numbers typed for a list of counts", () => {
  it("are taken where each is a number; what is empty says nothing", () => {
    expect(checkedCounts(FORM, { [good]: "14", [people]: "15" })).toEqual({
      counts: [
        { question: "mood", people: 15, options: [{ option: "good", place: null, count: 14 }] },
      ],
      faults: [],
    });
  });

  it("are sent back to the very field that holds none", () => {
    expect(checkedCounts(FORM, { [good]: "viele", [people]: "15" }).faults).toEqual([
      { field: good, sentence: "Frage 1: Bitte geben Sie eine ganze Zahl ein." },
    ]);
  });

  it("are not dropped in silence where people are told without a mark", () => {
    expect(checkedCounts(FORM, { [people]: "15" }).faults).toEqual([
      {
        field: people,
        sentence: "Frage 1: Bitte geben Sie zu den Personen auch die Striche ein.",
      },
    ]);
  });
});
