import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Fault } from "../../surveys/definition/lint.ts";
import {
  lintHelpTexts,
  lintQuestionnaire,
  lintTopics,
  lintTopicWording,
  lintWording,
} from "../../surveys/definition/lint.ts";
import { Questionnaire } from "../../surveys/definition/questionnaire.ts";
import { Topics } from "../../surveys/definition/topics.ts";
import { Wording } from "../../surveys/definition/wording.ts";
import { definitionFile, FaultyDefinition } from "./definition-file.ts";

/** The definitions as they stand in the files, checked. */
export type Definitions = {
  topics: Topics;
  topicWordings: Wording[];
  questionnaires: { questionnaire: Questionnaire; wordings: Wording[] }[];
};

/**
 * Reads a folder of definitions: `topics/` and one folder per questionnaire, each with its structure
 * and a file per language. @throws {FaultyDefinition} naming every fault found
 */
export async function readDefinitions(folder: string): Promise<Definitions> {
  const topicsFile = join(folder, "topics", "topics.json");
  const topics = await definitionFile(topicsFile, Topics);
  const topicWordings = await wordingsIn(join(folder, "topics"), "topics.json", topics.languages);
  const questionnaires: Definitions["questionnaires"] = [];
  const faults: string[] = [];
  const report = (file: string, found: Fault[]) => {
    for (const { at, reason } of found) faults.push(`${file}: ${at}: ${reason}`);
  };

  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name === "topics") continue;
    const file = join(folder, entry.name, "questionnaire.json");
    const questionnaire = await definitionFile(file, Questionnaire);
    const wordings = await wordingsIn(
      join(folder, entry.name),
      "questionnaire.json",
      questionnaire.languages,
    );
    if (questionnaire.id !== entry.name)
      faults.push(`${file}: id: "${questionnaire.id}" is not the name of its folder`);
    report(file, lintQuestionnaire(questionnaire, topics));
    report(file, lintHelpTexts(questionnaire, wordings));
    for (const wording of wordings)
      report(
        join(folder, entry.name, `${wording.language}.json`),
        lintWording(questionnaire, wording),
      );
    for (const language of questionnaire.languages)
      if (!topicWordings.some((wording) => wording.language === language))
        faults.push(`${file}: languages: the topics have no texts in "${language}"`);
    questionnaires.push({ questionnaire, wordings });
  }
  report(
    topicsFile,
    lintTopics(
      topics,
      questionnaires.map(({ questionnaire }) => questionnaire),
    ),
  );
  for (const wording of topicWordings)
    report(join(folder, "topics", `${wording.language}.json`), lintTopicWording(topics, wording));
  if (faults.length > 0) throw new FaultyDefinition(faults.join("\n"));
  return { topics, topicWordings, questionnaires };
}

async function wordingsIn(
  folder: string,
  structure: string,
  languages: string[],
): Promise<Wording[]> {
  const wordings: Wording[] = [];
  for (const language of languages) {
    const file = join(folder, `${language}.json`);
    const wording = await definitionFile(file, Wording);
    if (wording.language !== language)
      throw new FaultyDefinition(`${file}: language: "${wording.language}" is not the file's name`);
    wordings.push(wording);
  }
  for (const name of await readdir(folder))
    if (
      name.endsWith(".json") &&
      name !== structure &&
      !languages.includes(basename(name, ".json"))
    )
      throw new FaultyDefinition(
        `${join(folder, name)}: ${structure} does not list this language in "languages"`,
      );
  return wordings;
}
