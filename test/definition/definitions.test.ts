import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readDefinitions } from "../../server/catalogue/read-folder.ts";
import { batteryOf, codesOf, questionsOf } from "../../surveys/definition/questionnaire.ts";
import { ownDefinitions } from "../environment/catalogue.ts";

const OWN = resolve(import.meta.dirname, "../../surveys/questionnaires");

describe("the four questionnaires", () => {
  it("have no fault, and hold what the city asks", async () => {
    const { questionnaires } = await ownDefinitions();
    expect(
      Object.fromEntries(
        questionnaires.map(({ questionnaire }) => [
          questionnaire.id,
          questionsOf(questionnaire).length,
        ]),
      ),
    ).toEqual({ fachkraefte: 12, generationen: 14, nachbarschaftshilfe: 15, sorgekultur: 16 });
  });

  it("ask residents the same six questions about themselves, word for word", async () => {
    const { questionnaires } = await ownDefinitions();
    const aboutYou = questionnaires
      .filter(({ questionnaire }) => questionnaire.audience === "residents")
      .map(({ questionnaire, wordings }) => {
        const page = questionnaire.pages.at(-1);
        const ids = page?.questions.map((question) => question.id) ?? [];
        const texts = wordings.map(({ language, texts: all }) => [
          language,
          Object.entries(all)
            .filter(([path]) => ids.some((id) => path.startsWith(`${id}.`)))
            .sort(),
        ]);
        return { questions: page?.questions, texts };
      });
    expect(aboutYou).toHaveLength(3);
    expect(aboutYou[0]?.questions).toHaveLength(6);
    for (const other of aboutYou.slice(1)) expect(other).toEqual(aboutYou[0]);
  });

  it("ask what people offer and what they need with the same codes", async () => {
    const { questionnaires } = await ownDefinitions();
    const form = questionnaires.find(
      ({ questionnaire }) => questionnaire.id === "nachbarschaftshilfe",
    );
    const codes = (id: string) =>
      form && questionsOf(form.questionnaire).flatMap((q) => (q.id === id ? codesOf(q) : []));
    expect(codes("help_offer")).toEqual(codes("help_need"));
    expect(codes("help_offer")).toHaveLength(13);
  });

  it("rank and rate the same topics in the same order", async () => {
    for (const { questionnaire } of (await ownDefinitions()).questionnaires) {
      const importance = batteryOf(questionnaire, "importance");
      const ranking = questionsOf(questionnaire).find(({ type }) => type === "ranking");
      expect(importance && codesOf(importance)).toEqual(ranking && codesOf(ranking));
    }
  });
});

describe("a faulty file stops the start with file, path and reason", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "definitions-"));
    await cp(OWN, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const structure = "sorgekultur/questionnaire.json";

  it.each([
    ["no JSON at all", structure, '"id": "sorgekultur",', '"id": "sorgekultur"', /JSON/],
    ["an unknown type", structure, '"type": "single"', '"type": "singel"', /type/],
    ["a question id twice", structure, '"id": "gender"', '"id": "age_group"', /age_group.*twice/],
    ["an option code twice", structure, '"code": "several"', '"code": "one"', /one.*twice/],
    [
      "an unknown topic",
      structure,
      '"care_guide",\n            "everyday_help"',
      '"care_gide",\n            "everyday_help"',
      /care_gide.*no such topic/,
    ],
    [
      "a text that is marked as sensitive",
      structure,
      '"type": "text", "required": false',
      '"type": "text", "sensitive": true, "required": false',
      /open_missing: only a choice can be sensitive/,
    ],
    [
      "a condition that looks ahead",
      structure,
      '"question": "help_network"',
      '"question": "gender"',
      /help_barriers\.showIf: "gender" is not asked before/,
    ],
    [
      "a condition on an option that is not there",
      structure,
      '"in": ["unsure", "nobody"]',
      '"in": ["unsure", "noone"]',
      /has no option "noone"/,
    ],
    [
      "a text that is missing in one language",
      "sorgekultur/en.json",
      '"help_network.option.one"',
      '"help_network.option.two"',
      /en\.json: help_network\.option\.one: this text is missing/,
    ],
    [
      "a topic without a short name",
      "topics/de-simple.json",
      '"care_guide.short"',
      '"care_guide.shrt"',
      /care_guide\.short: this text is missing in de-simple/,
    ],
    [
      "a folder with another name",
      structure,
      '"id": "sorgekultur"',
      '"id": "sorge"',
      /not the name of its folder/,
    ],
  ])("%s", async (_name, file, before, after, reason) => {
    const path = join(folder, file);
    const text = await readFile(path, "utf8");
    expect(text, "the mutation must hit").toContain(before);
    await writeFile(path, text.replace(before, after));
    await expect(readDefinitions(folder)).rejects.toThrow(reason);
    await expect(readDefinitions(folder)).rejects.toThrow(file);
  });

  it("batteries of importance and present state that cover different topics", async () => {
    const path = join(folder, structure);
    const data = JSON.parse(await readFile(path, "utf8"));
    const present = data.pages
      .flatMap((page: { questions: { role?: string; items?: string[] }[] }) => page.questions)
      .find((question: { role?: string }) => question.role === "presentState");
    present.items.pop();
    await writeFile(path, JSON.stringify(data));
    await expect(readDefinitions(folder)).rejects.toThrow(/same topics/);
  });

  it("a help text that only some languages have", async () => {
    const path = join(folder, "sorgekultur/en.json");
    const data = JSON.parse(await readFile(path, "utf8"));
    delete data.texts["help_barriers.help"];
    await writeFile(path, JSON.stringify(data));
    await expect(readDefinitions(folder)).rejects.toThrow(/help_barriers\.help: .*missing in en/);
  });

  it("a language file that the questionnaire does not list", async () => {
    await cp(join(folder, "sorgekultur/en.json"), join(folder, "sorgekultur/fr.json"));
    await expect(readDefinitions(folder)).rejects.toThrow(/fr\.json/);
  });
});
