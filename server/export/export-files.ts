import { districtsWithin, sitesWithin } from "../../db/queries/choices.ts";
import { responsesWithin, textsWithin } from "../../db/queries/exports.ts";
import type { WaveTable } from "../../db/schema.ts";
import { otherOptionOf, questionsOf } from "../../surveys/definition/questionnaire.ts";
import { path, textAt } from "../../surveys/definition/wording.ts";
import { codeBook } from "../../surveys/export/code-book.ts";
import { responseHeadings } from "../../surveys/export/columns.ts";
import { responseRow } from "../../surveys/export/response-row.ts";
import { EXPORT_FILE_DE } from "../../surveys/messages/export/file-de.ts";
import { say } from "../../surveys/messages/say.ts";
import type { Cell } from "../../surveys/spreadsheet/cell.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import type { Form } from "../catalogue/catalogue.ts";
import { keptAnswers } from "../catalogue/recounting.ts";
import type { Context } from "../context.ts";
import type { Sheet } from "../spreadsheet/sheet.ts";

/** A wave as a person may take it out: its form, and the districts they work in. */
export type Exported = { wave: Pick<WaveTable, "id" | "name">; form: Form; scope: Scope };

const ID_WIDTH = 38;
const WIDTH = 16;
const TEXT_WIDTH = 80;

/** The counted responses, one a row, their words left out. */
export function responsesSheet(context: Context, exported: Exported): Sheet {
  return {
    name: say(EXPORT_FILE_DE, "sheet.responses"),
    rows: responseRows(context, exported),
    headings: 1,
    widths: [ID_WIDTH, WIDTH],
  };
}

async function* responseRows(
  { database }: Context,
  { wave, form: { questionnaire }, scope }: Exported,
): AsyncGenerator<Cell[]> {
  yield responseHeadings(questionnaire);
  for await (const page of responsesWithin(database.kysely, wave.id, scope))
    for (const { answers, ...response } of page)
      yield responseRow(questionnaire, { ...response, answers: keptAnswers(answers) });
}

/** What people wrote, question by question, in the order of the words: nothing leads to a form. */
export function textsSheet(context: Context, exported: Exported): Sheet {
  return {
    name: say(EXPORT_FILE_DE, "sheet.texts"),
    rows: textRows(context, exported),
    headings: 1,
    widths: [WIDTH, WIDTH * 3, WIDTH, TEXT_WIDTH],
    wrapped: [1, 3],
  };
}

async function* textRows(
  { database }: Context,
  { wave, form, scope }: Exported,
): AsyncGenerator<Cell[]> {
  const texts = germanTexts(form);
  yield (["question", "question-text", "kind", "body"] as const).map((name) =>
    say(EXPORT_FILE_DE, `texts.${name}`),
  );
  for (const question of questionsOf(form.questionnaire)) {
    const kind =
      question.type === "text" ? "answer" : otherOptionOf(question) ? "other" : undefined;
    if (kind === undefined) continue;
    const asked = textAt(texts, path.question(question.id));
    const of = { wave: wave.id, question: question.id, kind } as const;
    for await (const page of textsWithin(database.kysely, of, scope))
      for (const body of page)
        yield [question.id, asked, say(EXPORT_FILE_DE, `kind.${kind}`), body];
  }
}

/** What every column and value means. */
export async function codeBookSheet(
  { database: { kysely } }: Context,
  { form, scope }: Exported,
): Promise<Sheet> {
  const places = {
    districts: await districtsWithin(kysely, scope),
    sites: await sitesWithin(kysely, scope),
  };
  return {
    name: say(EXPORT_FILE_DE, "sheet.codebook"),
    rows: codeBook(form.questionnaire, germanTexts(form), places),
    headings: 1,
    widths: [WIDTH * 2, WIDTH, WIDTH * 3, WIDTH, WIDTH * 2, WIDTH, TEXT_WIDTH],
    wrapped: [2, 4, 6],
  };
}

function germanTexts({ questionnaire, wordings }: Form) {
  const german = wordings.get("de");
  if (!german) throw new Error(`no German words of "${questionnaire.id}"`);
  return german.texts;
}
