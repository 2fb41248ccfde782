import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breathsOf, sentencesOf } from "../../surveys/speech/sentences.ts";

const said = (text: string) => sentencesOf(text).map((sentence) => sentence.text);

describe("the sentences of a text", () => {
  it.each<[string, string[]]>([
    ["Stimmt alles? Sie können ändern.", ["Stimmt alles?", "Sie können ändern."]],
    ["ja, eine Person", ["ja, eine Person"]],
    ["Hilfe, z. B. beim Einkauf. Oder mehr.", ["Hilfe, z. B. beim Einkauf.", "Oder mehr."]],
    ["Am 3. Mai ist es so weit. Kommen Sie!", ["Am 3. Mai ist es so weit.", "Kommen Sie!"]],
    ["Er sagte: „Ja!“ und ging. Schön.", ["Er sagte: „Ja!“ und ging.", "Schön."]],
    ["هل أنتم هنا؟ نعم.", ["هل أنتم هنا؟", "نعم."]],
    ["Ви тут? Так.", ["Ви тут?", "Так."]],
    ["  ", []],
    ["…", []],
  ])("of “%s”", (text, sentences) => {
    expect(said(text)).toEqual(sentences);
  });

  it("stand where they say, in order, and leave nothing out that can be said", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aB3.?! ,„“\n") }), (text) => {
        let behind = 0;
        let left = "";
        for (const { text: sentence, from, to } of sentencesOf(text)) {
          expect(text.slice(from, to)).toBe(sentence);
          expect(from).toBeGreaterThanOrEqual(behind);
          left += text.slice(behind, from);
          behind = to;
        }
        expect(left + text.slice(behind)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});

describe("the breaths of a sentence", () => {
  it("are short enough, cut no word, and are the whole sentence", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("Haus", "Garten,", "und", "Nachbarschaft;", "–"), {
          minLength: 1,
        }),
        (words) => {
          const text = words.join(" ");
          const breaths = breathsOf({ text, from: 7, to: 7 + text.length }, 40);
          for (const breath of breaths) {
            expect(breath.text.length).toBeLessThanOrEqual(40);
            expect(breath.text).toBe(text.slice(breath.from - 7, breath.to - 7));
          }
          expect(breaths.flatMap((breath) => breath.text.split(" "))).toEqual(words);
        },
      ),
    );
  });

  it("keep a word whole that is longer than a breath", () => {
    const text = "Donaudampfschifffahrtsgesellschaft";
    expect(breathsOf({ text, from: 0, to: text.length }, 10).map((one) => one.text)).toEqual([
      text,
    ]);
  });
});
