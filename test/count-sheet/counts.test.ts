import { describe, expect, it } from "vitest";
import { canonicalCounts } from "../../surveys/count-sheet/canonical-counts.ts";
import { checkCounts } from "../../surveys/count-sheet/check-counts.ts";
import { peopleBehind, surePeople } from "../../surveys/count-sheet/sure-people.ts";
import type { OptionCount, QuestionCount } from "../../surveys/wire/count-sheet.ts";
import { FORM, MULTIPLE, RANKING, SINGLE } from "./a-small-form.ts";

const marks = (counts: Record<string, number>, place: number | null = null): OptionCount[] =>
  Object.entries(counts).map(([option, count]) => ({ option, place, count }));
const count = (question: string, options: OptionCount[], people: number | null = null) => ({
  question,
  people,
  options,
});
const faults = (...counts: QuestionCount[]) =>
  checkCounts(FORM, counts).map(({ problem }) => [problem.code, ...problem.where]);

describe("the people behind marks", () => {
  it("are one for each mark where one answer is allowed", () => {
    expect(surePeople(SINGLE, count("mood", marks({ good: 4, bad: 3 })))).toBe(7);
  });

  it.each([
    ["the option that most people took", { cost: 5, time: 2 }, 5],
    ["as many as two crosses each allow", { cost: 4, time: 4, distance: 4 }, 6],
    ["besides them those who took the exclusive one", { cost: 5, none: 3 }, 8],
    ["nobody where there are no marks", {}, 0],
  ])("are at least %s", (_, counts, least) => {
    expect(surePeople(MULTIPLE, count("reasons", marks(counts)))).toBe(least);
  });

  it("are at least those of the fullest place, the fullest option and all ballots", () => {
    const first = marks({ park: 4, tram: 3 }, 1);
    expect(surePeople(RANKING, count("first_two", first))).toBe(7);
    const both = [...marks({ park: 4 }, 1), ...marks({ park: 2, tram: 1 }, 2)];
    expect(surePeople(RANKING, count("first_two", both))).toBe(6);
    expect(surePeople(RANKING, count("first_two", marks({ park: 3, tram: 3, shop: 3 })))).toBe(5);
  });

  it("are those who were counted, but nobody without a mark", () => {
    expect(peopleBehind(MULTIPLE, count("reasons", marks({ cost: 5, time: 4 }), 7))).toBe(7);
    expect(peopleBehind(MULTIPLE, count("reasons", marks({ cost: 5, time: 4 }), 300))).toBe(9);
  });
});

describe("counts that cannot be true", () => {
  it("are more marks than people where one answer is allowed", () => {
    expect(faults(count("mood", marks({ good: 4, bad: 3 }), 7))).toEqual([]);
    expect(faults(count("mood", marks({ good: 4, bad: 3 }), 6))).toEqual([
      ["count-sheet.more-than-people", "1", "7", "6"],
    ]);
  });

  it("are an option that more people took than there were", () => {
    expect(faults(count("reasons", marks({ cost: 6, time: 6 }), 6))).toEqual([]);
    expect(faults(count("reasons", marks({ cost: 7 }), 6))).toEqual([
      ["count-sheet.more-than-people", "2", "7", "6"],
    ]);
  });

  it("are questions, answers and places that the form does not have", () => {
    const fits = count("mood", marks({ good: 1 }));
    expect(faults(fits, count("weather", marks({ good: 1 })))[0]?.[0]).toBe(
      "count-sheet.unknown-question",
    );
    // Of a person's age results are broken down; a list of ages alone says nothing to anybody.
    expect(faults(fits, count("age_group", marks({ old: 1 })))[0]?.[0]).toBe(
      "count-sheet.unknown-question",
    );
    expect(faults(count("mood", marks({ great: 1 })))[0]).toEqual([
      "count-sheet.unknown-option",
      "1",
      "great",
    ]);
    expect(faults(count("mood", marks({ good: 1 }, 1)))[0]?.[0]).toBe("count-sheet.wrong-place");
    expect(faults(count("first_two", marks({ park: 1 }, 3)))[0]?.[0]).toBe(
      "count-sheet.wrong-place",
    );
  });

  it("are the same thing twice, and marks beside places", () => {
    const once = count("mood", marks({ good: 1 }));
    expect(faults(once, once)).toEqual([["count-sheet.repeated", "1"]]);
    const twice = [...marks({ good: 1 }), ...marks({ good: 2 })];
    expect(faults(count("mood", twice))).toEqual([["count-sheet.repeated", "1"]]);
    const mixed = [...marks({ park: 1 }), ...marks({ tram: 1 }, 1)];
    expect(faults(count("first_two", mixed))).toEqual([["count-sheet.mixed", "3"]]);
  });

  it("are none at all", () => {
    expect(faults(count("mood", marks({ good: 0 }), 12))).toEqual([["count-sheet.empty"]]);
  });
});

describe("a list in its canonical form", () => {
  it("is the same whatever the order, and leaves out what says nothing", () => {
    const one = [count("reasons", marks({ time: 2, cost: 1 })), count("mood", marks({ good: 3 }))];
    const other = [
      count("mood", marks({ bad: 0, good: 3 })),
      count("first_two", marks({ park: 0 }), 4),
      count("reasons", marks({ cost: 1, time: 2 })),
    ];
    expect(canonicalCounts(FORM, one)).toEqual(canonicalCounts(FORM, other));
    expect(canonicalCounts(FORM, other).map(({ question }) => question)).toEqual([
      "mood",
      "reasons",
    ]);
  });
});
