import { describe, expect, it } from "vitest";
import { countFindings } from "../../surveys/count-sheet/count-findings.ts";
import { countLayout, ruledCounts, sumCounts } from "../../surveys/count-sheet/count-layout.ts";
import { nextSums } from "../../surveys/disclosure/next-sums.ts";
import type { QuestionCount } from "../../surveys/wire/count-sheet.ts";
import { FORM, TEXTS } from "./a-small-form.ts";

const LAYOUT = countLayout(FORM);
const WORDS = { texts: TEXTS, isPart: false };
const count = (
  question: string,
  counts: Record<string, number>,
  people: number | null = null,
  place: number | null = null,
): QuestionCount => ({
  question,
  people,
  options: Object.entries(counts).map(([option, marks]) => ({ option, place, count: marks })),
});
const findings = (...lists: QuestionCount[][]) =>
  countFindings(LAYOUT, sumCounts(LAYOUT, lists), WORDS);

describe("the sums of lists", () => {
  it("add up marks, and for each list the people of its fullest question", () => {
    const shown = findings(
      [count("mood", { good: 9, bad: 3 }, 12), count("reasons", { cost: 5, time: 2 })],
      [count("mood", { good: 4 }, 4)],
    );
    expect(shown.base).toEqual({ lists: 2, people: 16 });
    expect(shown.questions).toMatchObject([
      { question: { id: "mood" }, people: 16, marks: 16, options: [{ count: 13 }, { count: 3 }] },
      { question: { id: "reasons" }, people: null, marks: 7 },
    ]);
    expect(shown.few).toEqual([{ id: "first_two", text: "Was zuerst?" }]);
  });

  it("say nothing of people as soon as one list has not counted them", () => {
    const shown = findings([count("mood", { good: 9 }, 12)], [count("mood", { bad: 3 })]);
    expect(shown.questions[0]?.people).toBeNull();
  });

  it("put marks and places of a ranking together, and show places where there are any", () => {
    const byPlaces = [count("first_two", { park: 8, tram: 4 }, null, 1)];
    expect(findings(byPlaces).questions[0]?.options).toMatchObject([
      { label: "Der Park", count: 8, places: [8, 0] },
      { label: "Die Bahn", count: 4, places: [4, 0] },
      { label: "Der Laden", count: 0, places: [0, 0] },
    ]);
    expect(findings([count("first_two", { park: 8 })]).questions[0]?.options[0]).toMatchObject({
      count: 8,
      places: null,
    });
  });
});

describe("what is published of lists", () => {
  const THRESHOLD = 10;
  const next = (lists: QuestionCount[][], earlier: Float64Array[]) =>
    nextSums(ruledCounts(LAYOUT), sumCounts(LAYOUT, lists), earlier, THRESHOLD);

  it("waits until k people more have come, question by question", () => {
    const lists = [[count("mood", { good: 12 }), count("reasons", { cost: 10 })]];
    const first = next(lists, []);
    if (first.kind !== "released") throw new Error("nothing");
    const more = [...lists, [count("mood", { good: 11 }), count("reasons", { cost: 4 })]];
    const second = next(more, [first.sums]);
    if (second.kind !== "released") throw new Error("nothing");
    const shown = countFindings(LAYOUT, second.sums, WORDS);
    expect(shown.questions).toMatchObject([
      { question: { id: "mood" }, marks: 23 },
      // Four people are too few to be seen by subtraction: this question stays as it was.
      { question: { id: "reasons" }, marks: 10 },
    ]);
  });

  it("never comes back to within k people of anything that was shown before", () => {
    const list = [count("mood", { good: 20 })];
    const first = next([list], []);
    if (first.kind !== "released") throw new Error("nothing");
    const withdrawn = next([], [first.sums]);
    if (withdrawn.kind !== "released") throw new Error("nothing");
    const mended = [count("mood", { good: 21 })];
    expect(next([mended], [first.sums, withdrawn.sums]).kind).toBe("unchanged");
    expect(next([list], [first.sums, withdrawn.sums]).kind).toBe("released");
  });
});
