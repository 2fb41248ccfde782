import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PRIORITIES_WORDS } from "../../surveys/messages/priorities/catalogues.ts";
import { sayCertainty } from "../../surveys/messages/priorities/say-certainty.ts";
import { RESULT_LANGUAGES } from "../../surveys/messages/say.ts";
import { certaintyOf } from "../../surveys/priorities/certainty.ts";
import { rankRanges } from "../../surveys/statistics/rank-ranges.ts";
import type { Certainty } from "../../surveys/wire/findings.ts";
import { countPairs } from "../statistics/counting.ts";

const ITEMS = 5;
const surveys = fc.array(
  fc.array(fc.integer({ min: 1, max: 5 }), { minLength: ITEMS, maxLength: ITEMS }),
  {
    minLength: 2,
    maxLength: 60,
  },
);

describe("how sure the first places are", () => {
  it("never calls a place certain whose range is wider than one place", () => {
    fc.assert(
      fc.property(surveys, (rows) => {
        const pairs = countPairs(rows, ITEMS);
        const found = rankRanges(ITEMS, pairs);
        const certainty = certaintyOf("places", found, pairs, rows.length);
        for (const place of certainty?.fixed ?? []) {
          const holders = found.ranges.filter(
            ({ lower, upper }) => lower <= place && place <= upper,
          );
          expect(holders).toEqual([{ lower: place, upper: place }]);
        }
        // Every one of the first three places is spoken of, once.
        const open = certainty?.open.flatMap(({ lower, upper }) =>
          Array.from({ length: upper - lower + 1 }, (_, at) => lower + at),
        );
        const spoken = [...(certainty?.fixed ?? []), ...(open ?? [])].toSorted((a, b) => a - b);
        expect(spoken.slice(0, 3)).toEqual([1, 2, 3]);
        expect(new Set(spoken).size).toBe(spoken.length);
      }),
    );
  });

  it("lets equal values share their places", () => {
    fc.assert(
      fc.property(surveys, (rows) => {
        // The last topic is rated exactly as the first.
        const twins = rows.map((row) => [...row.slice(0, -1), row[0] ?? 1]);
        const pairs = countPairs(twins, ITEMS);
        const found = rankRanges(ITEMS, pairs);
        expect(found.ranges[ITEMS - 1]).toEqual(found.ranges[0]);
        const place = found.ranges[0]?.lower ?? 0;
        expect(certaintyOf("places", found, pairs, rows.length)?.fixed).not.toContain(place);
      }),
    );
  });

  it("is not told of lists without places", () => {
    expect(certaintyOf("groups", rankRanges(2, []), [], 60)).toBeNull();
    expect(certaintyOf("none", rankRanges(2, []), [], 20)).toBeNull();
  });
});

describe("the sentence", () => {
  const german = (certainty: Certainty) => sayCertainty(certainty, PRIORITIES_WORDS.de, "de");

  it("says which places are certain, which are not, and what would settle them", () => {
    const open = [{ lower: 2, upper: 4, tied: true, candidates: 3 }];
    expect(german({ fixed: [1], open, more: { places: 3, forms: 40 } })).toBe(
      "Platz 1 steht fest. 2 bis 4 sind nicht zu unterscheiden. Etwa 40 Bögen mehr würden das wohl klären.",
    );
    expect(german({ fixed: [1], open, more: null })).toMatch(
      / Auch zehnmal so viele Bögen würden das kaum klären\.$/,
    );
    const second = [{ lower: 2, upper: 3, tied: false, candidates: 2 }];
    expect(german({ fixed: [1], open: second, more: { places: 2, forms: 1200 } })).toBe(
      "Platz 1 steht fest. Für Platz 2 kommen zwei Themen infrage. Etwa 1.200 Bögen mehr würden Platz 2 wohl klären.",
    );
    expect(german({ fixed: [1, 2, 3], open: [], more: null })).toBe(
      "Die Plätze 1, 2 und 3 stehen fest.",
    );
  });

  it("does not call topics level that can partly be told apart", () => {
    const open = [{ lower: 1, upper: 6, tied: false, candidates: 4 }];
    expect(german({ fixed: [], open, more: { places: 1, forms: 1200 } })).toBe(
      "Für Platz 1 kommen vier Themen infrage. Etwa 1.200 Bögen mehr würden Platz 1 wohl klären.",
    );
  });

  it("is short in every language", () => {
    for (const language of RESULT_LANGUAGES)
      for (const more of [null, { places: 1, forms: 50 }, { places: 2, forms: 50 }]) {
        const open = [{ lower: 3, upper: 7, tied: false, candidates: 5 }];
        const said = sayCertainty(
          { fixed: [1, 2], open, more },
          PRIORITIES_WORDS[language],
          language,
        );
        for (const sentence of said.split(/[.]\s+/))
          expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(12);
      }
  });
});
