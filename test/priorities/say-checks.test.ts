import { describe, expect, it } from "vitest";
import { PRIORITIES_WORDS } from "../../surveys/messages/priorities/catalogues.ts";
import { sayCheck, sayChecks } from "../../surveys/messages/priorities/say-checks.ts";
import { RESULT_LANGUAGES } from "../../surveys/messages/say.ts";
import type { Check, ListChecks } from "../../surveys/wire/release-checks.ts";

const swap = (places: [number, number] | null = null) => ({ above: "a", below: "b", places });
const paper = { kind: "mode", mode: "paper" } as const;
const listOf = (...checks: Check[]): ListChecks => ({
  list: "importance",
  hasOrder: true,
  checks,
});
const told = (list: ListChecks) => ({
  words: PRIORITIES_WORDS.de,
  language: "de",
  shown: {
    lists: [list],
    sites: { library: "Bibliothek Gorbitz" },
    items: { importance: { a: "Treffpunkt", b: "Bus" } },
  },
});
const line = (list: ListChecks) => sayChecks(list, told(list));

describe("the line of the channel check", () => {
  it("names places where both are certain, and topics where they are not", () => {
    const certain = { without: paper, firstStays: true, swaps: [swap([2, 3])] };
    expect(line(listOf(certain))).toBe(
      "Ohne Papierbögen bliebe Platz 1 gleich. Platz 2 und 3 tauschten.",
    );
    const open = { without: paper, firstStays: false, swaps: [swap()] };
    expect(line(listOf(open))).toBe("Ohne Papierbögen tauschten „Treffpunkt“ und „Bus“.");
  });

  it("says stable only of what was looked at", () => {
    const site = { kind: "site", site: "library" } as const;
    const stable = (without: Check["without"]): Check => ({ without, firstStays: true, swaps: [] });
    expect(line(listOf(stable(paper), stable(site), stable({ kind: "flagged" })))).toBe(
      "Stabil: Die Reihenfolge bliebe gleich ohne Papierbögen, einzelne Orte und auffällige Bögen.",
    );
    expect(line(listOf())).toMatch(/noch zu wenige Bögen\.$/);
    expect(line({ ...listOf(), hasOrder: false })).toMatch(/kann keines tauschen\.$/);
    const list = listOf(stable(site));
    expect(sayCheck(list, stable(site), told(list))).toBe(
      "Ohne „Bibliothek Gorbitz“ bliebe die Reihenfolge gleich.",
    );
  });

  it("puts what tips before what is stable, and does not list every swap", () => {
    const day = {
      without: { kind: "day" } as const,
      firstStays: false,
      swaps: [swap([1, 2]), swap([2, 3]), swap([3, 4])],
    };
    expect(line(listOf({ without: paper, firstStays: true, swaps: [] }, day))).toBe(
      "Ohne einen der Tage tauschten Platz 1 und 2. Platz 2 und 3 tauschten. Auch andere Themen tauschten.",
    );
  });

  it("is told in every language of the results", () => {
    const list = listOf({ without: paper, firstStays: true, swaps: [swap([2, 3])] });
    for (const language of RESULT_LANGUAGES)
      expect(
        sayChecks(list, { ...told(list), words: PRIORITIES_WORDS[language], language }),
      ).toMatch(/1 .*2 .* 3 .*\.$/);
  });
});
