import { describe, expect, it } from "vitest";
import { residentWords } from "../../../surveys/messages/resident/catalogues.ts";
import { INTERFACE_LANGUAGES } from "../../../surveys/messages/say.ts";

const placeholders = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();

describe.each(INTERFACE_LANGUAGES)("the residents' words in %s", (language) => {
  it("have the German placeholders in every sentence, and no empty sentence", async () => {
    const german = await residentWords("de");
    const words = await residentWords(language);
    for (const [key, sentence] of Object.entries(words)) {
      expect(sentence.trim(), key).not.toBe("");
      const original = Object.entries(german).find(([name]) => name === key)?.[1] ?? "";
      expect(placeholders(sentence), key).toEqual(placeholders(original));
    }
  });

  it("have at most 12 words a sentence, no blame, and no shouting but for thanks", async () => {
    for (const [key, text] of Object.entries(await residentWords(language))) {
      for (const sentence of text.split(/(?<=[.!?])\s/))
        expect(sentence.split(/\s+/).length, `${key}: ${sentence}`).toBeLessThanOrEqual(12);
      expect(text, key).not.toMatch(/ungültig|fehler|invalid|error/i);
      if (key !== "thanks.title") expect(text, key).not.toContain("!");
    }
  });
});
