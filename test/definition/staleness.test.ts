import { describe, expect, it } from "vitest";
import { hash } from "../../server/hash.ts";
import { madeFrom, missingTexts, staleTexts } from "../../surveys/definition/staleness.ts";
import type { Wording } from "../../surveys/definition/wording.ts";
import { ownDefinitions } from "../environment/catalogue.ts";

const german: Wording = {
  language: "de",
  status: "approved",
  texts: { title: "Füreinander sorgen", thanks: "Vielen Dank!" },
};
const bare: Wording = {
  language: "en",
  status: "approved",
  texts: { title: "Looking after one another", thanks: "Thank you!" },
};
const english: Wording = { ...bare, from: madeFrom(bare, german, hash) };
const mended: Wording = {
  ...german,
  texts: { ...german.texts, title: "Füreinander sorgen, wie geht das hier?" },
};

describe("a translation", () => {
  it("is not stale while the German says what it was made from", () => {
    expect(staleTexts(english, german, hash)).toEqual([]);
  });

  it("is stale where the German was mended, and nowhere else", () => {
    expect(staleTexts(english, mended, hash)).toEqual(["title"]);
  });

  it("is no longer stale once somebody has held it against the new German", () => {
    const confirmed = { ...english, from: madeFrom(english, mended, hash) };
    expect(staleTexts(confirmed, mended, hash)).toEqual([]);
  });

  it("is stale where nobody has written down what a text was made from", () => {
    const { from } = english;
    const unknown = from && {
      ...english,
      from: { ...from, texts: { title: from.texts.title ?? "" } },
    };
    expect(unknown && staleTexts(unknown, german, hash)).toEqual(["thanks"]);
  });

  it("is not watched at all where its file says nothing of where it comes from", () => {
    expect(staleTexts(bare, mended, hash)).toEqual([]);
  });

  it("is not held against a language it was not made from", () => {
    expect(staleTexts(english, { ...mended, language: "de-simple" }, hash)).toEqual([]);
  });

  it("names what it does not say yet", () => {
    expect(missingTexts({ ...english, texts: { title: "Looking" } }, german)).toEqual(["thanks"]);
    expect(missingTexts(english, german)).toEqual([]);
  });
});

describe("the own language files", () => {
  it("say of every text which German words it was made from, and none is stale", async () => {
    const { questionnaires, topicWordings } = await ownDefinitions();
    for (const wordings of [...questionnaires.map((one) => one.wordings), topicWordings]) {
      const base = wordings.find(({ language }) => language === "de");
      const others = wordings.filter(({ language }) => language !== "de");
      expect(base).toBeDefined();
      for (const other of others) {
        expect(Object.keys(other.from?.texts ?? {}), other.language).toEqual(
          Object.keys(other.texts),
        );
        expect(base && staleTexts(other, base, hash), other.language).toEqual([]);
        expect(base && missingTexts(other, base), other.language).toEqual([]);
      }
    }
  });

  it("ask residents in seven languages and professionals in two", async () => {
    const { questionnaires, topics } = await ownDefinitions();
    const seven = ["de", "de-simple", "en", "uk", "ru", "ar", "vi"];
    expect(topics.languages).toEqual(seven);
    for (const { questionnaire } of questionnaires)
      expect(questionnaire.languages).toEqual(
        questionnaire.audience === "residents" ? seven : ["de", "en"],
      );
  });

  it("call what no native reader has checked a draft", async () => {
    const { questionnaires, topicWordings } = await ownDefinitions();
    const all = [...questionnaires.flatMap((one) => one.wordings), ...topicWordings];
    const drafts = all.filter(({ status }) => status === "draft").map(({ language }) => language);
    expect([...new Set(drafts)].sort()).toEqual(["ar", "ru", "uk", "vi"]);
  });

  it("name every topic in at most 26 characters, for halls and phones", async () => {
    const { topicWordings } = await ownDefinitions();
    const long = topicWordings.flatMap(({ language, texts }) =>
      Object.entries(texts)
        .filter(([at, text]) => at.endsWith(".short") && text.length > 26)
        .map(([at]) => `${language} ${at}`),
    );
    expect(long).toEqual([]);
  });
});
