import * as v from "valibot";
import type { NamedCountSheet } from "../../db/queries/count-sheets.ts";
import { formerCountSheets } from "../../db/queries/count-sheets.ts";
import { countableQuestions } from "../../surveys/count-sheet/countable.ts";
import { marksOf, peopleBehind } from "../../surveys/count-sheet/sure-people.ts";
import type { CountSheet, CountSheetSummary } from "../../surveys/wire/count-sheet.ts";
import { QuestionCount } from "../../surveys/wire/count-sheet.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";

/** A list as the office's table shows it. */
export function summaryOf({ catalogue }: Context, sheet: NamedCountSheet): CountSheetSummary {
  const counts = countsIn(sheet.counts);
  const { questionnaire } = formOf(catalogue, sheet.questionnaire, sheet.version);
  const people = countableQuestions(questionnaire).flatMap((question) =>
    counts
      .filter((count) => count.question === question.id)
      .map((count) => peopleBehind(question, count)),
  );
  return {
    id: sheet.id,
    wave: { id: sheet.wave, name: sheet.waveName, frozen: sheet.frozenAt !== null },
    site: { code: sheet.site, name: sheet.siteName, district: sheet.districtName },
    day: sheet.day,
    countedBy: sheet.counted_by,
    questions: counts.length,
    people: Math.max(0, ...people),
    marks: counts.reduce((sum, count) => sum + marksOf(count), 0),
    revision: sheet.revision,
    fileName: sheet.file_name,
    entered: { at: sheet.entered_at, by: sheet.enteredByName },
    withdrawn:
      sheet.withdrawn_at === null
        ? null
        : {
            at: sheet.withdrawn_at,
            by: sheet.withdrawnByName,
            reason: sheet.withdrawn_reason ?? "",
          },
  };
}

/** A list with its counts and all it said before. */
export async function sheetView(context: Context, sheet: NamedCountSheet): Promise<CountSheet> {
  const earlier = await formerCountSheets(context.database.kysely, sheet.id);
  return {
    summary: summaryOf(context, sheet),
    counts: countsIn(sheet.counts),
    earlier: earlier.map((before) => ({
      revision: before.revision,
      day: before.day,
      countedBy: before.counted_by,
      counts: countsIn(before.counts),
      at: before.at,
      by: before.actorName,
      reason: before.reason,
    })),
  };
}

function countsIn(json: string): QuestionCount[] {
  return v.parse(v.array(QuestionCount), JSON.parse(json));
}
