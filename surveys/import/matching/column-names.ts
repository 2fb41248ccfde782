import type { Question, Questionnaire } from "../../definition/questionnaire.ts";
import { codesOf, otherOptionOf, questionsOf } from "../../definition/questionnaire.ts";
import type { Texts } from "../../definition/wording.ts";
import { path } from "../../definition/wording.ts";
import type { AnswerRule } from "../mapping-file.ts";
import { oneSpelling } from "./heading.ts";
import { plain, plainHeading } from "./plain.ts";

/** A part of a question that can have a column of its own, with everything it can be called. */
export type PartNames = { names: string[]; code: string; rule: AnswerRule };

/** Code of a column in one spelling → what it means: "importance.care_guide", "help_network". */
type ColumnCodes = ReadonlyMap<string, { question: string; part: PartNames | undefined }>;

/** A question with everything its columns can be called; names are plain. */
export type QuestionNames = {
  question: Question;
  names: string[];
  parts: PartNames[];
  /** What is ranked, for files with one column a topic. */
  items: { names: string[]; code: string }[];
  /** What one column for the whole question means; undefined where it needs one for each part. */
  whole: AnswerRule | undefined;
};

/** The questionnaire's structure with its texts in every language. */
export type WordedQuestionnaire = {
  questionnaire: Questionnaire;
  texts: Readonly<Record<string, Texts>>;
};

const OTHER_TEXT = [
  "und zwar",
  "other text",
  "freitext",
  "nämlich",
  "please specify",
  "bitte angeben",
];

/** Answers by code that other systems' forms still call by the name they had here once. */
const FORMER_NAMES: Readonly<Record<string, readonly string[]>> = { no_answer: ["keine Angabe"] };

function columnNames({ questionnaire, texts }: WordedQuestionnaire): QuestionNames[] {
  const languages = Object.values(texts);
  return questionsOf(questionnaire).map((question) => ({
    question,
    names: textsAt(languages, [path.question(question.id)]).map(plainHeading),
    parts: partsOf(question, languages),
    items:
      question.type === "ranking"
        ? answerTexts(question, languages).map(({ code, texts: called }) => ({
            names: called.map(plain),
            code,
          }))
        : [],
    whole: isWhole(question) ? { question: question.id } : undefined,
  }));
}

/** Everything the columns of a file can be called, by name and by code. Made once per file. */
export type ColumnBook = { names: QuestionNames[]; codes: ColumnCodes };

export function columnBook(form: WordedQuestionnaire): ColumnBook {
  const names = columnNames(form);
  return { names, codes: columnCodes(names) };
}

function columnCodes(names: readonly QuestionNames[]): ColumnCodes {
  const codes = new Map<string, { question: string; part: PartNames | undefined }>();
  for (const { question, whole, parts } of names) {
    if (whole) codes.set(oneSpelling(question.id), { question: question.id, part: undefined });
    for (const part of parts)
      codes.set(oneSpelling(`${question.id}.${part.code}`), { question: question.id, part });
  }
  return codes;
}

/** What the answers of a question can be called: code → texts in every language, as they stand. */
export function answerTexts(
  question: Question,
  languages: readonly Texts[],
): { code: string; texts: string[] }[] {
  return codesOf(question).map((code) => ({
    code,
    texts:
      question.type === "rating" || question.type === "ranking"
        ? textsAt(languages, [
            path.topic(code, "label"),
            path.topic(code, "short"),
            path.item(question.id, code),
          ])
        : [...textsAt(languages, [path.option(question.id, code)]), ...(FORMER_NAMES[code] ?? [])],
  }));
}

/** What the points of a scale can be called: point → texts in every language. */
export function pointTexts(
  question: Extract<Question, { type: "rating" }>,
  languages: readonly Texts[],
): { point: number; texts: string[] }[] {
  const { min, max } = question.scale;
  return Array.from({ length: max - min + 1 }, (_, index) => ({
    point: min + index,
    texts: textsAt(languages, [path.scale(question.id, min + index)]),
  }));
}

function partsOf(question: Question, languages: readonly Texts[]): PartNames[] {
  const { id } = question;
  const parts = (rule: (code: string) => AnswerRule) =>
    answerTexts(question, languages).map(({ code, texts }) => ({
      names: texts.map(plain),
      code,
      rule: rule(code),
    }));
  switch (question.type) {
    case "multiple":
      return [...parts((option) => ({ question: id, option })), ...otherText(question)];
    case "single":
      return otherText(question);
    case "rating":
      return parts((item) => ({ question: id, item }));
    case "ranking":
      return Array.from({ length: question.pick }, (_, index) => ({
        names: [],
        code: String(index + 1),
        rule: { question: id, rank: index + 1 },
      }));
    case "number":
    case "text":
      return [];
  }
}

function otherText(question: Question): PartNames[] {
  if (otherOptionOf(question) === undefined) return [];
  return [
    { names: OTHER_TEXT, code: "other_text", rule: { question: question.id, otherText: true } },
  ];
}

function isWhole(question: Question): boolean {
  return question.type === "single" || question.type === "number" || question.type === "text";
}

function textsAt(languages: readonly Texts[], paths: string[]): string[] {
  const found = new Set<string>();
  for (const texts of languages)
    for (const at of paths) {
      const text = texts[at];
      if (text !== undefined) found.add(text);
    }
  return [...found];
}
