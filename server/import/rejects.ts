import { rejectsOf } from "../../db/queries/batch-rejects.ts";
import type { NamedBatch } from "../../db/queries/batches.ts";
import { rejectionsOf, siteNames } from "../../db/queries/batches.ts";
import type { RejectedRow } from "../../surveys/import/rejects.ts";
import { rejectsTable, withoutPersonal } from "../../surveys/import/rejects.ts";
import type { RowRejection } from "../../surveys/import/row-codes.ts";
import { isRejectionCode } from "../../surveys/import/row-codes.ts";
import { localDay } from "../../surveys/local-day.ts";
import { REJECTS_DE } from "../../surveys/messages/import/rejects-de.ts";
import { GERMAN_EXCEL } from "../../surveys/spreadsheet/csv.ts";
import type { RejectsFormat } from "../../surveys/wire/import.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-response.ts";
import { csvBytes } from "../spreadsheet/csv-bytes.ts";
import type { Download } from "../spreadsheet/download.ts";
import { CSV_TYPE, WORKBOOK_TYPE } from "../spreadsheet/download.ts";
import { workbook } from "../spreadsheet/workbook.ts";
import { chunksOf } from "./chunk-source.ts";
import { isKept } from "./kept-file.ts";
import { readJobOf, storedPlan } from "./stored-plan.ts";

const MOST_REASONS = 50_000;
const WIDTH = 18;
const REASON_WIDTH = 80;

/**
 * The rows of an import that were refused, or would be, as a table to be mended and read in again: all
 * columns and headings of the file, and why in the last one.
 *
 * @throws {ProblemError} import.file-gone; export.too-long where a workbook has no room for them
 */
export async function rejectsFile(
  context: Context,
  batch: NamedBatch,
  format: RejectsFormat,
): Promise<Download> {
  const { plan } = storedPlan(batch);
  const { rows, rejections } =
    batch.state === "planned" ? await foreseenRejects(context, batch) : await kept(context, batch);
  const table = rejectsTable(plan, rows, rejections);
  const name = `${REJECTS_DE.file.replace("{file}", batch.file_name.replace(/\.[a-z]{2,4}$/i, ""))}.${format}`;
  if (format === "csv") return { name, type: CSV_TYPE, bytes: csvBytes(table, GERMAN_EXCEL) };
  const last = (table[0]?.length ?? 1) - 1;
  const sheet = {
    name: REJECTS_DE.sheet,
    rows: table,
    headings: plan.headerCells.length,
    widths: [...Array.from({ length: last }, () => WIDTH), REASON_WIDTH],
    wrapped: [last],
  };
  return { name, type: WORKBOOK_TYPE, bytes: await workbook(context.settings, [sheet]) };
}

/** What a finished import has kept of them. */
async function kept({ database: { kysely } }: Context, { id }: NamedBatch) {
  const rows = await rejectsOf(kysely, id);
  const rejections = await rejectionsOf(kysely, id, MOST_REASONS);
  return {
    rows: rows.map(({ row, cells }): RejectedRow => ({ row, cells: JSON.parse(cells) })),
    rejections: rejections.flatMap(({ row, column, value, code }): RowRejection[] =>
      isRejectionCode(code) ? [{ row, column, value, code }] : [],
    ),
  };
}

/** What the file itself says, as long as it is there. */
async function foreseenRejects(context: Context, batch: NamedBatch) {
  if (!(await isKept(context.settings, batch.file_digest)))
    throw new ProblemError("import.file-gone", batch.file_name);
  const stored = { ...storedPlan(batch), today: localDay(context.now()) };
  const job = readJobOf(context, batch, stored, await siteNames(context.database.kysely));
  const rows: RejectedRow[] = [];
  const rejections: RowRejection[] = [];
  for await (const chunk of chunksOf(context.settings, job)) {
    for (const { row, cells } of chunk.rejects)
      rows.push({ row, cells: withoutPersonal(cells, stored.plan) });
    for (const { code, ...place } of chunk.rejections)
      if (isRejectionCode(code)) rejections.push({ ...place, code });
  }
  return { rows, rejections };
}
