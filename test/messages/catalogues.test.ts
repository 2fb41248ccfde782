import { describe, expect, it } from "vitest";
import { PAPER_WORDS } from "../../surveys/messages/paper/catalogues.ts";
import { de as paperGerman } from "../../surveys/messages/paper/de.ts";
import { residentWords } from "../../surveys/messages/resident/catalogues.ts";
import { de as residentGerman } from "../../surveys/messages/resident/de.ts";
import type { Catalogue, InterfaceLanguage } from "../../surveys/messages/say.ts";
import { INTERFACE_LANGUAGES, LANGUAGE_NAMES } from "../../surveys/messages/say.ts";
import { tabletWords } from "../../surveys/messages/tablet/catalogues.ts";
import { de as tabletGerman } from "../../surveys/messages/tablet/de.ts";

const ROOMS: readonly {
  room: string;
  german: Catalogue;
  inLanguage: (language: InterfaceLanguage) => Promise<Catalogue>;
}[] = [
  { room: "resident", german: residentGerman, inLanguage: residentWords },
  { room: "paper", german: paperGerman, inLanguage: async (one) => PAPER_WORDS[one] },
  { room: "tablet", german: tabletGerman, inLanguage: tabletWords },
];
const EVERY = ROOMS.flatMap((room) =>
  INTERFACE_LANGUAGES.map((language) => ({ ...room, language })),
);

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
/** The sentences of a text; "z. B." and the like do not occur here. */
const sentences = (text: string) => text.split(/[.!?؟:]\s+/);

describe.each(EVERY)("the words of the $room in $language", ({ german, inLanguage, language }) => {
  it("say everything the German says, with the same values", async () => {
    const words = await inLanguage(language);
    expect(Object.keys(words)).toEqual(Object.keys(german));
    for (const [key, text] of Object.entries(german))
      expect([key, placeholders(words[key] ?? "")]).toEqual([key, placeholders(text)]);
  });

  it("have no empty text and no stray space", async () => {
    for (const [key, text] of Object.entries(await inLanguage(language))) {
      expect([key, text]).toEqual([key, text.trim().replaceAll(/ {2,}/g, " ")]);
      expect(text.length, key).toBeGreaterThan(0);
    }
  });

  it("keep to short sentences", async () => {
    // Vietnamese writes every syllable as a word.
    const most = language === "vi" ? 20 : 12;
    for (const [key, text] of Object.entries(await inLanguage(language)))
      for (const sentence of sentences(text))
        expect(sentence.split(/\s+/).length, `${key}: ${sentence}`).toBeLessThanOrEqual(most);
  });
});

describe("the Arabic words", () => {
  it("use Arabic marks, the digits of the questionnaires, and set apart what comes from outside", async () => {
    for (const { inLanguage } of ROOMS)
      for (const [key, text] of Object.entries(await inLanguage("ar"))) {
        expect(text, key).not.toMatch(/[?,;"„“٠-٩]/);
        for (const name of [
          "text",
          "answer",
          "day",
          "time",
          ...(key === "rank.place" ? [] : ["place"]),
        ])
          expect(text.replaceAll(`\u2068{${name}}\u2069`, ""), key).not.toContain(`{${name}}`);
      }
  });
});

describe("the languages", () => {
  it("each have a name of their own and a tag that browsers know", () => {
    for (const language of INTERFACE_LANGUAGES) {
      expect(LANGUAGE_NAMES[language]).toBeTruthy();
      expect(Intl.getCanonicalLocales(language)).toEqual([language]);
    }
  });
});
