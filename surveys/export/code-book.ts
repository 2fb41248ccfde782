import type { Question, Questionnaire } from "../definition/questionnaire.ts";
import { codesOf, questionsOf } from "../definition/questionnaire.ts";
import type { Texts } from "../definition/wording.ts";
import { itemLabel, path, scalePoints, textAt } from "../definition/wording.ts";
import { EXPORT_FILE_DE } from "../messages/export/file-de.ts";
import { LANGUAGE_NAMES, say } from "../messages/say.ts";
import { MODES } from "../wire/submission.ts";
import { columnsOf, FORM_COLUMNS } from "./columns.ts";
import { STATE_CELLS, TOO_MANY_CELL, WORDS_CELL } from "./states.ts";

/** What the code book explains besides the questionnaire. */
export type Places = {
  districts: readonly { code: string; name: string }[];
  sites: readonly { code: string; name: string }[];
};

/** A value of a column and what it means. `part` is the option, item or place that the column holds. */
type Value = { column: string; part: string; value: string; meaning: string };

/**
 * Explains every column of the table of responses and every value that can stand in it, in the order of the
 * questionnaire.
 *
 * @param texts the German wording
 */
export function codeBook(questionnaire: Questionnaire, texts: Texts, places: Places): string[][] {
  const head = ["column", "question", "text", "type", "part", "value", "meaning"] as const;
  return [
    head.map((name) => say(EXPORT_FILE_DE, `book.${name}`)),
    ...aboutForm(questionnaire, texts, places),
    ...questionsOf(questionnaire).flatMap((question) =>
      valuesOf(question, texts).map(({ column, part, value, meaning }) => [
        column,
        question.id,
        textAt(texts, path.question(question.id)),
        say(EXPORT_FILE_DE, `type.${question.type}`),
        part,
        value,
        meaning,
      ]),
    ),
    ...missing(questionnaire),
  ];
}

function aboutForm(
  { id, version, languages }: Questionnaire,
  texts: Texts,
  { districts, sites }: Places,
): string[][] {
  const named = (list: Places["sites"]) =>
    list.map(({ code, name }): [string, string] => [code, name]);
  const values: Record<(typeof FORM_COLUMNS)[number], [string, string][]> = {
    antwort_id: [["", say(EXPORT_FILE_DE, "form.any-id")]],
    datum: [["", say(EXPORT_FILE_DE, "form.any-day")]],
    stadtteil: named(districts),
    ort: named(sites),
    erhebungsweg: MODES.map((mode) => [mode, say(EXPORT_FILE_DE, `mode.${mode}`)]),
    sprache: languages.map((language) => [language, LANGUAGE_NAMES[language] ?? language]),
  };
  const type = say(EXPORT_FILE_DE, "type.form");
  const row = (column: string, text: string, value: string, meaning: string) => [
    column,
    "",
    text,
    type,
    "",
    value,
    meaning,
  ];
  const title = [textAt(texts, "title"), say(EXPORT_FILE_DE, "form.version", { version })];
  return [
    row("", say(EXPORT_FILE_DE, "form.questionnaire"), id, title.join(", ")),
    ...FORM_COLUMNS.flatMap((column) =>
      values[column].map(([value, meaning]) =>
        row(column, say(EXPORT_FILE_DE, `form.${column}`), value, meaning),
      ),
    ),
  ];
}

function valuesOf(question: Question, texts: Texts): Value[] {
  const columns = columnsOf(question);
  const [whole = question.id] = columns;
  const alone = (value: string, meaning: string): Value => ({
    column: whole,
    part: "",
    value,
    meaning,
  });
  switch (question.type) {
    case "single":
      return codesOf(question).map((code) => alone(code, optionMeaning(question, code, texts)));
    case "multiple":
      return codesOf(question).flatMap((code, at): Value[] => {
        const column = columns[at] ?? "";
        const part = optionMeaning(question, code, texts);
        return [
          { column, part, value: "1", meaning: say(EXPORT_FILE_DE, "chosen") },
          { column, part, value: "0", meaning: say(EXPORT_FILE_DE, "not-chosen") },
        ];
      });
    case "rating":
      return question.items.flatMap((item, at) =>
        scalePoints(question).map((point) => ({
          column: columns[at] ?? "",
          part: itemLabel(texts, question, item),
          value: String(point),
          meaning: textAt(texts, path.scale(question.id, point)),
        })),
      );
    case "ranking":
      return columns.flatMap((column, at) => {
        const part = say(EXPORT_FILE_DE, "place", { place: at + 1 });
        const items = question.items.map((item) => ({
          column,
          part,
          value: item.code,
          meaning: itemLabel(texts, question, item),
        }));
        const none = { column, part, value: "", meaning: say(EXPORT_FILE_DE, "place.empty") };
        return at === 0 ? items : [...items, none];
      });
    case "number":
      return [alone("", numberMeaning(question))];
    case "text":
      return [alone(WORDS_CELL, say(EXPORT_FILE_DE, "words.given"))];
  }
}

function optionMeaning(
  question: Extract<Question, { type: "single" | "multiple" }>,
  code: string,
  texts: Texts,
): string {
  const text = textAt(texts, path.option(question.id, code));
  const opensText = question.options.some((option) => option.code === code && option.other);
  return opensText ? say(EXPORT_FILE_DE, "other.words", { text }) : text;
}

function numberMeaning({ min, max }: Extract<Question, { type: "number" }>): string {
  if (min !== undefined && max !== undefined)
    return say(EXPORT_FILE_DE, "number.range", { min, max });
  if (min !== undefined) return say(EXPORT_FILE_DE, "number.min", { min });
  return max === undefined
    ? say(EXPORT_FILE_DE, "number.any")
    : say(EXPORT_FILE_DE, "number.max", { max });
}

/** What can stand in the columns of every question in place of an answer. */
function missing(questionnaire: Questionnaire): string[][] {
  const asksDontKnow = questionsOf(questionnaire).some(
    (question) => question.type === "rating" && question.scale.dontKnow,
  );
  const row = (value: string, meaning: string) => [
    "",
    "",
    say(EXPORT_FILE_DE, "missing.all"),
    say(EXPORT_FILE_DE, "type.missing"),
    "",
    value,
    meaning,
  ];
  const { dontKnow, skipped, hidden, notReached, notInFile, unreadable } = STATE_CELLS;
  return [
    ...(asksDontKnow ? [row(dontKnow, say(EXPORT_FILE_DE, "missing.dontKnow"))] : []),
    row(skipped, say(EXPORT_FILE_DE, "missing.skipped")),
    row(hidden, say(EXPORT_FILE_DE, "missing.hidden")),
    row(notReached, say(EXPORT_FILE_DE, "missing.notReached")),
    row(notInFile, say(EXPORT_FILE_DE, "missing.notInFile")),
    row(unreadable, say(EXPORT_FILE_DE, "missing.unreadable")),
    row(`${TOO_MANY_CELL} …`, say(EXPORT_FILE_DE, "missing.tooMany")),
  ];
}
