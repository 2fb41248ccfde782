import * as v from "valibot";
import type { NamedPrintRun } from "../../db/queries/print-runs.ts";
import { wordsUnder } from "../../db/queries/versions.ts";
import { interfaceLanguage } from "../../surveys/definition/offering.ts";
import { directionOf } from "../../surveys/messages/direction.ts";
import { PAPER_WORDS } from "../../surveys/messages/paper/catalogues.ts";
import { residentWords } from "../../surveys/messages/resident/catalogues.ts";
import { SIDES, TEXT_SIZES } from "../../surveys/paper/geometry/sheet.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import type { FormsToPrint } from "./forms-pdf.ts";

const Texts = v.record(v.string(), v.string());

/** The forms of a run, in the words in which they were printed first: printed again, they are the same. */
export async function formsOf(
  { catalogue, database, settings }: Context,
  run: NamedPrintRun,
): Promise<FormsToPrint> {
  const { questionnaire } = formOf(catalogue, run.questionnaire, run.version);
  const language = interfaceLanguage(run.language);
  const texts = await wordsUnder(database.kysely, run, run.wording);
  if (language === undefined || texts === undefined)
    throw new Error(`no words for the print run ${run.id}`);
  return {
    form: {
      questionnaire,
      texts: v.parse(Texts, JSON.parse(texts)),
      words: PAPER_WORDS[language],
      dontKnow: (await residentWords(language))["answer.dontKnow"],
      direction: directionOf(language),
      size: v.parse(v.picklist(TEXT_SIZES), run.size),
      sides: v.parse(v.picklist(SIDES), run.sides),
    },
    language,
    first: run.first,
    last: run.last,
    fontsDir: settings.fontsDir,
  };
}
