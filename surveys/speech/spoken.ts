import type { Question, Questionnaire } from "../definition/questionnaire.ts";
import { questionsOf } from "../definition/questionnaire.ts";
import { itemLabel, path, scalePoints, type Texts, textAt } from "../definition/wording.ts";
import type { ResidentWords } from "../messages/resident/catalogues.ts";
import { say } from "../messages/say.ts";
import type { TabletWords } from "../messages/tablet/catalogues.ts";
import { sentencesOf } from "./sentences.ts";

/** What the sentences of an installation are filled with. */
export type Fillings = {
  /** The districts that are asked about. */
  readonly places: readonly string[];
  /** How long the questionnaires take. */
  readonly minutes: readonly number[];
};

/** Every sentence of some texts once, in their order: what a studio records. */
export function sentencesIn(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => sentencesOf(text).map((sentence) => sentence.text)))];
}

/** What can be heard of a questionnaire, in the order in which people come to it. */
export function textsOfQuestionnaire(questionnaire: Questionnaire, texts: Texts): string[] {
  return [
    textAt(texts, "title"),
    textAt(texts, "intro"),
    textAt(texts, "privacyNote"),
    ...questionsOf(questionnaire).flatMap((question) => [
      textAt(texts, path.question(question.id)),
      ...(texts[path.help(question.id)] === undefined
        ? []
        : [textAt(texts, path.help(question.id))]),
      ...answersOf(question, texts),
    ]),
    textAt(texts, "thanks"),
  ];
}

function answersOf(question: Question, texts: Texts): string[] {
  switch (question.type) {
    case "single":
    case "multiple":
      return question.options.map(({ code }) => textAt(texts, path.option(question.id, code)));
    case "ranking":
      return question.items.map((item) => itemLabel(texts, question, item));
    case "rating":
      return [
        ...question.items.flatMap((item) => {
          const description = texts[path.topic(item.code, "description")];
          const label = itemLabel(texts, question, item);
          return item.source === "own" || description === undefined
            ? [label]
            : [label, description];
        }),
        ...scalePoints(question).map((point) => textAt(texts, path.scale(question.id, point))),
      ];
    case "number":
    case "text":
      return [];
  }
}

// The header's tools, and words that only stand inside other sentences.
const NOT_HEARD =
  /^(?:demo$|title\.|tool\.|size\.|contrast\.|language\.|progress\.|count\.|speech\.)/;

/**
 * What can be heard of the interface: its sentences and buttons. Those with a gap come once for each value
 * that is known beforehand; a sentence with any number in it is left to the voice.
 */
export function textsOfInterface(
  resident: ResidentWords,
  tablet: TabletWords,
  { places, minutes }: Fillings,
): string[] {
  const counts = (["count.1", "count.2", "count.3", "count.4", "count.5"] as const).map(
    (key) => resident[key],
  );
  const filled: Readonly<Record<string, string[]>> = {
    "start.minutes": minutes.map((count) => say(resident, "start.minutes", { minutes: count })),
    "choose.minutes": minutes.map((count) => say(resident, "choose.minutes", { minutes: count })),
    "consent.who": places.map((place) => say(resident, "consent.who", { place })),
    "hint.full": counts.map((count) => say(resident, "hint.full", { count })),
    "hint.many": counts.map((count) => say(resident, "hint.many", { count })),
  };
  return [...Object.entries(resident), ...Object.entries(tablet)].flatMap(([key, text]) => {
    if (NOT_HEARD.test(key)) return [];
    return filled[key] ?? (text.includes("{") ? [] : [text]);
  });
}
