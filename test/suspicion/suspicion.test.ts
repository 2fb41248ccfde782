import { describe, expect, it } from "vitest";
import { burstSigns, manyPerQuarter, shortestSeconds } from "../../surveys/suspicion/burst.ts";
import { comparableText } from "../../surveys/suspicion/comparable-text.ts";
import { equalRuns, givenFields } from "../../surveys/suspicion/equal-answers.ts";
import { isWithinAQuarter } from "../../surveys/suspicion/quarter.ts";

describe("a burst at a tablet", () => {
  it("is more forms than fit into a quarter of an hour at twice the usual speed, and at least six", () => {
    expect([3, 6, 12].map(manyPerQuarter)).toEqual([10, 6, 6]);
    expect(burstSigns({ forms: 5, fast: 0 }, 6)).toEqual([]);
    expect(burstSigns({ forms: 6, fast: 0 }, 6)).toEqual(["many"]);
  });

  it("is three forms of which most were quicker than a third of the estimated time", () => {
    expect(shortestSeconds(6)).toBe(120);
    expect(burstSigns({ forms: 2, fast: 2 }, 6)).toEqual([]);
    expect(burstSigns({ forms: 4, fast: 2 }, 6)).toEqual([]);
    expect(burstSigns({ forms: 3, fast: 2 }, 6)).toEqual(["fast"]);
    expect(burstSigns({ forms: 8, fast: 8 }, 6)).toEqual(["many", "fast"]);
  });
});

describe("equal answers at a tablet", () => {
  const at = (response: string, time: string) => ({ response, quarter: `2026-05-12T${time}` });

  it("belong together where each came within a quarter of an hour of the one before", () => {
    const forms = [at("d", "12:00"), at("a", "10:15"), at("b", "10:00"), at("c", "10:30")];
    expect(equalRuns(forms).map((run) => run.map(({ response }) => response))).toEqual([
      ["b", "a", "c"],
    ]);
    expect(equalRuns([at("a", "10:00"), at("b", "10:30")])).toEqual([]);
  });

  it("reach over midnight, and not back in time", () => {
    expect(isWithinAQuarter("2026-05-12T23:45", "2026-05-13T00:00")).toBe(true);
    expect(isWithinAQuarter("2026-05-12T10:15", "2026-05-12T10:00")).toBe(false);
  });

  it("count only what was really answered: no states, no words", () => {
    expect(
      givenFields({
        gender: "female",
        age: { state: "skipped" },
        importance: { care: 5, trust: { state: "dontKnow" }, meeting: 1 },
        top: ["care", "trust"],
        none: { state: "tooMany", codes: ["a", "b"] },
        years: 4,
        open: true,
      }),
    ).toBe(5);
  });
});

describe("a text that is compared", () => {
  it("is the same with other commas, capitals and line breaks", () => {
    const text = "Wir brauchen mehr Bänke, vor allem am Platz.";
    expect(comparableText("  WIR brauchen\nmehr Bänke – vor allem am Platz!")).toBe(
      comparableText(text),
    );
  });

  it("is left out where it is so short that everybody could have written it", () => {
    expect(comparableText("Nein, alles gut so")).toBeUndefined();
    expect(comparableText("Nachbarschaftshilfevereinigungen")).toBeUndefined();
  });

  it("keeps other scripts", () => {
    expect(comparableText("Нам нужно больше скамеек возле дома.")).toBe(
      "нам нужно больше скамеек возле дома",
    );
  });
});
