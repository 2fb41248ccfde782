import type { Question, Questionnaire, RatingQuestion } from "./questionnaire.ts";
import { batteryOf, codesOf, questionsOf } from "./questionnaire.ts";
import { referencesOf } from "./show-if.ts";
import type { Topics } from "./topics.ts";
import type { Wording } from "./wording.ts";
import { path, requiredPaths, requiredTopicPaths } from "./wording.ts";

/** Something wrong in a definition: where it stands and why, in words for whoever edits the file. */
export type Fault = { at: string; reason: string };

/** Scales wider than this make no rating battery, and would blow up what a cell keeps. */
const MOST_SCALE_POINTS = 11;

/** Checks one questionnaire's structure. An empty list means it can be fielded. */
export function lintQuestionnaire(questionnaire: Questionnaire, topics: Topics): Fault[] {
  const questions = questionsOf(questionnaire);
  return [
    ...repeated(questionnaire.pages.map((page) => page.id)).map((id) => ({
      at: `page ${id}`,
      reason: "this page id is used twice",
    })),
    ...repeated(questions.map((question) => question.id)).map((id) => ({
      at: id,
      reason: "this question id is used twice",
    })),
    ...questions.flatMap((question) => lintQuestion(question, topics)),
    ...lintConditions(questions),
    ...lintBatteries(questionnaire),
  ];
}

/**
 * Checks that a language file has every text and no text too many. A draft may have gaps: somebody is at
 * work on it, and it is offered to nobody before it is complete.
 */
export function lintWording(questionnaire: Questionnaire, wording: Wording): Fault[] {
  const help = questionsOf(questionnaire).map((question) => path.help(question.id));
  return lintPaths(wording, requiredPaths(questionnaire), help);
}

/** Checks one language file of the topics. */
export function lintTopicWording(topics: Topics, wording: Wording): Fault[] {
  return lintPaths(wording, requiredTopicPaths(topics), []);
}

/** Checks the topics against themselves and against the questionnaires that name them. */
export function lintTopics(topics: Topics, questionnaires: readonly Questionnaire[]): Fault[] {
  const codes = topics.topics.map((topic) => topic.code);
  return [
    ...repeated(codes).map((code) => ({ at: code, reason: "this topic code is used twice" })),
    ...topics.topics
      .filter((topic) => !topics.themes.includes(topic.theme))
      .map((topic) => ({ at: topic.code, reason: `there is no theme "${topic.theme}"` })),
    ...topics.topics.flatMap((topic) =>
      topic.usedIn
        .filter((id) => {
          const questionnaire = questionnaires.find((candidate) => candidate.id === id);
          return questionnaire !== undefined && !uses(questionnaire, topic.code);
        })
        .map((id) => ({ at: topic.code, reason: `"${id}" does not rate or rank this topic` })),
    ),
  ];
}

/** A help text stands in all approved languages of a questionnaire or in none. */
export function lintHelpTexts(questionnaire: Questionnaire, wordings: readonly Wording[]): Fault[] {
  const approved = wordings.filter(({ status }) => status === "approved");
  return questionsOf(questionnaire).flatMap((question) => {
    const at = path.help(question.id);
    const missing = approved.filter((wording) => wording.texts[at] === undefined);
    if (missing.length === 0 || missing.length === approved.length) return [];
    return missing.map(({ language }) => ({
      at,
      reason: `the help text is missing in ${language}, but other languages have it`,
    }));
  });
}

function lintPaths(
  wording: Wording,
  required: readonly string[],
  optional: readonly string[],
): Fault[] {
  const known = new Set([...required, ...optional]);
  return [
    ...(wording.status === "draft" ? [] : required)
      .filter((at) => wording.texts[at] === undefined)
      .map((at) => ({ at, reason: `this text is missing in ${wording.language}` })),
    ...Object.keys(wording.texts)
      .filter((at) => !known.has(at))
      .map((at) => ({ at, reason: `no question has this text (${wording.language})` })),
  ];
}

function lintQuestion(question: Question, topics: Topics): Fault[] {
  const codes = codesOf(question);
  const known = new Set(topics.topics.map((topic) => topic.code));
  const faults = repeated(codes).map((code) => ({
    at: `${question.id}.${code}`,
    reason: "this code is used twice",
  }));
  const fault = (reason: string, part = "") => faults.push({ at: `${question.id}${part}`, reason });

  for (const code of question.topicRef)
    if (!known.has(code)) fault(`topicRef names an unknown topic "${code}"`);
  if (question.sensitive && question.type !== "single" && question.type !== "multiple")
    fault("only a choice can be sensitive: its answers can be shown as bounds");
  if (codes.includes("state"))
    fault("this code is taken: an answer's own state is called so", ".state");
  switch (question.type) {
    case "single":
    case "multiple":
      if (question.options.filter((option) => option.other).length > 1)
        fault("more than one option opens a free text");
      if (question.type === "single" && question.options.some((option) => option.exclusive))
        fault("exclusive has no meaning in a single choice");
      if (question.type === "multiple" && (question.max ?? 1) > codes.length)
        fault("max is larger than the number of options");
      break;
    case "rating":
    case "ranking":
      for (const item of question.items)
        if (item.source === "topic" && !known.has(item.code))
          fault("there is no such topic", `.${item.code}`);
      if (question.type === "ranking" && question.pick > codes.length)
        fault("pick is larger than the number of items");
      if (question.type === "rating") {
        const points = question.scale.max - question.scale.min + 1;
        if (points < 2 || points > MOST_SCALE_POINTS)
          fault(`the scale needs 2 to ${MOST_SCALE_POINTS} points, it has ${points}`, ".scale");
      }
      break;
    case "number":
      if ((question.min ?? 0) > (question.max ?? Number.POSITIVE_INFINITY))
        fault("min is larger than max");
      break;
    case "text":
      break;
  }
  return faults;
}

function lintConditions(questions: readonly Question[]): Fault[] {
  const before = new Map<string, Question>();
  const faults: Fault[] = [];
  for (const question of questions) {
    const at = `${question.id}.showIf`;
    for (const reference of question.showIf ? referencesOf(question.showIf) : []) {
      const target = before.get(reference.question);
      if (target === undefined)
        faults.push({ at, reason: `"${reference.question}" is not asked before this question` });
      else if (target.type !== "single" && target.type !== "multiple")
        faults.push({ at, reason: `"${reference.question}" has no options to look at` });
      else
        for (const code of reference.codes)
          if (!codesOf(target).includes(code))
            faults.push({ at, reason: `"${reference.question}" has no option "${code}"` });
    }
    before.set(question.id, question);
  }
  return faults;
}

function lintBatteries(questionnaire: Questionnaire): Fault[] {
  const ratings = questionsOf(questionnaire).filter((question) => question.type === "rating");
  const faults: Fault[] = [];
  for (const role of ["importance", "presentState"] as const)
    if (ratings.filter((question) => question.role === role).length > 1)
      faults.push({ at: role, reason: "two batteries have this role" });
  const importance = batteryOf(questionnaire, "importance");
  const presentState = batteryOf(questionnaire, "presentState");
  if (importance && presentState && !sameItems(importance, presentState))
    faults.push({
      at: presentState.id,
      reason: `does not cover the same topics and scale as "${importance.id}"`,
    });
  return faults;
}

function sameItems(one: RatingQuestion, other: RatingQuestion): boolean {
  return (
    codesOf(one).join() === codesOf(other).join() &&
    one.scale.min === other.scale.min &&
    one.scale.max === other.scale.max
  );
}

function uses(questionnaire: Questionnaire, topic: string): boolean {
  return questionsOf(questionnaire).some(
    (question) =>
      (question.type === "rating" || question.type === "ranking") &&
      codesOf(question).includes(topic),
  );
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
