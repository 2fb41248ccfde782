import * as v from "valibot";
import type { Item, Question, Questionnaire, RatingQuestion } from "./questionnaire.ts";
import { codesOf, questionsOf } from "./questionnaire.ts";
import type { Topics } from "./topics.ts";

/** The texts of one questionnaire, or of the topics, in one language: path of stable ids → text. */
export const Wording = v.strictObject({
  language: v.string(),
  status: v.picklist(["approved", "draft"]),
  texts: v.record(v.string(), v.pipe(v.string(), v.trim(), v.minLength(1))),
  /** What a translation was made from: path → short hash of the text in that language (`staleTexts`). */
  from: v.optional(
    v.strictObject({ language: v.string(), texts: v.record(v.string(), v.string()) }),
  ),
});

export type Wording = v.InferOutput<typeof Wording>;

/** The texts of a questionnaire in one language, with those of the topics it uses. */
export type Texts = Readonly<Record<string, string>>;

const GENERAL_TEXTS = ["title", "intro", "privacyNote", "privacyNotePaper", "thanks"] as const;

/** Where a text stands. One place makes the paths, so that files, lint and screens cannot disagree. */
export const path = {
  page: (id: string) => `page.${id}`,
  question: (id: string) => `${id}.text`,
  help: (id: string) => `${id}.help`,
  option: (question: string, code: string) => `${question}.option.${code}`,
  item: (question: string, code: string) => `${question}.item.${code}`,
  scale: (question: string, point: number) => `${question}.scale.${point}`,
  topic: (code: string, kind: "label" | "short" | "description") => `topic.${code}.${kind}`,
};

/** The text under a path. A lint at the start proves all paths present, so a gap is a broken promise. */
export function textAt(texts: Texts, at: string): string {
  const text = texts[at];
  if (text === undefined) throw new Error(`no text at ${at}`);
  return text;
}

/** What an item is called: the topic's label, or the question's own. */
export function itemLabel(texts: Texts, question: Question, item: Item): string {
  return textAt(
    texts,
    item.source === "topic" ? path.topic(item.code, "label") : path.item(question.id, item.code),
  );
}

/** Every path that a questionnaire's own language file must have. Help texts come besides. */
export function requiredPaths(questionnaire: Questionnaire): string[] {
  const paths: string[] = [...GENERAL_TEXTS];
  for (const page of questionnaire.pages) paths.push(path.page(page.id));
  for (const question of questionsOf(questionnaire)) {
    paths.push(path.question(question.id));
    if (question.type === "single" || question.type === "multiple")
      for (const code of codesOf(question)) paths.push(path.option(question.id, code));
    if (question.type === "rating" || question.type === "ranking")
      for (const item of question.items)
        if (item.source === "own") paths.push(path.item(question.id, item.code));
    if (question.type === "rating")
      for (const point of scalePoints(question)) paths.push(path.scale(question.id, point));
  }
  return paths;
}

/** The paths that the topics' language files must have. */
export function requiredTopicPaths(topics: Topics): string[] {
  return [
    ...topics.themes.map((theme) => `theme.${theme}`),
    ...topics.topics.flatMap(({ code }) => [
      `${code}.label`,
      `${code}.short`,
      `${code}.description`,
    ]),
  ];
}

/** The points of a rating scale, lowest first. */
export function scalePoints(question: RatingQuestion): number[] {
  const { min, max } = question.scale;
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

/** Joins a questionnaire's texts with those of the topics it rates or ranks, under one set of paths. */
export function joinTexts(questionnaire: Questionnaire, own: Wording, topics: Wording): Texts {
  const texts: Record<string, string> = { ...own.texts };
  for (const question of questionsOf(questionnaire)) {
    if (question.type !== "rating" && question.type !== "ranking") continue;
    for (const item of question.items) {
      if (item.source !== "topic") continue;
      for (const kind of ["label", "short", "description"] as const) {
        const text = topics.texts[`${item.code}.${kind}`];
        if (text !== undefined) texts[path.topic(item.code, kind)] = text;
      }
    }
  }
  return texts;
}
