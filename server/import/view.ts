import * as v from "valibot";
import type { NamedBatch } from "../../db/queries/batches.ts";
import { textAt } from "../../surveys/definition/wording.ts";
import type { ImportPlan } from "../../surveys/import/plan.ts";
import type { RowRejection } from "../../surveys/import/row-codes.ts";
import { rejectionSentence } from "../../surveys/messages/import/rejection-sentence.ts";
import type { ImportSummary, RefusedCell } from "../../surveys/wire/import.ts";
import { BATCH_STATES } from "../../surveys/wire/import.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import { storedPlan } from "./stored-plan.ts";

/** An import as lists and headers show it. */
export function summaryOf({ catalogue }: Context, batch: NamedBatch): ImportSummary {
  const form = formOf(catalogue, batch.questionnaire, batch.version);
  const german = form.wordings.get("de");
  return {
    id: batch.id,
    fileName: batch.file_name,
    state: v.parse(v.picklist(BATCH_STATES), batch.state),
    site: { code: batch.site, name: batch.siteName },
    wave: { id: batch.wave, name: batch.waveName, frozen: batch.frozenAt !== null },
    title: german ? textAt(german.texts, "title") : batch.questionnaire,
    mode: batch.mode,
    createdAt: batch.created_at,
    finishedAt: batch.finished_at,
    undoneAt: batch.undone_at,
    stack: batch.stack,
    progress: {
      rowsRead: batch.rows_read,
      rows: storedPlan(batch).rows,
      accepted: batch.accepted,
      alreadyThere: batch.already_there,
      contradicting: batch.contradicting,
      taken: batch.corrected,
      rejectedRows: batch.rejected,
    },
  };
}

/** A refusal in words, with the heading of its column. */
export function refusedCell(
  { row, column, value, code }: RowRejection,
  { headings }: ImportPlan,
): RefusedCell {
  return {
    row,
    column,
    heading: column === null ? null : (headings[columnIndex(column)] ?? null),
    value,
    message: rejectionSentence(code, value),
  };
}

/** The inverse of `columnLetters`. */
function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}
