import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isExcerpt } from "../../surveys/coding/excerpt.ts";

const TEXT =
  "Am Platz fehlen Bänke.\nFrau Schulz aus dem Haus 5 kann nicht lange stehen, und ich auch nicht.";

describe("a quote", () => {
  it.each([
    TEXT,
    "Am Platz fehlen Bänke. …",
    "… kann nicht lange stehen …",
    "Am Platz fehlen Bänke. [Name] … kann nicht lange stehen, und ich auch nicht.",
    "… und ich auch nicht.",
    "Am Platz … Bänke. …",
  ])("may cut and hide names: %s", (quote) => expect(isExcerpt(quote, TEXT)).toBe(true));

  it.each([
    ["leaves out without saying so", "Am Platz fehlen Bänke."],
    ["begins in the middle without saying so", "fehlen Bänke. …"],
    ["says it in another order", "… und ich auch nicht … Am Platz …"],
    ["has other words", "Am Platz fehlen viele Bänke. …"],
    ["cuts a word", "… kann nicht lange steh …"],
    ["cuts the word that turns it round", "… kann lange stehen …"],
    ["is nothing but marks", "… [Name] …"],
  ])("is refused where it %s", (_, quote) => expect(isExcerpt(quote, TEXT)).toBe(false));

  it("made by cutting whole words out is always one", () => {
    const word = fc.stringMatching(/^[a-zäöü]{3,8}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 10 }),
        fc.array(word, { minLength: 1, maxLength: 10 }),
        fc.array(word, { minLength: 1, maxLength: 10 }),
        (before, kept, behind) => {
          const text = [...before, ...kept, ...behind].join(" ");
          expect(isExcerpt(`… ${kept.join(" ")} …`, text)).toBe(true);
          expect(isExcerpt(`… ${kept.join(" ")}x …`, text)).toBe(false);
        },
      ),
    );
  });
});
