import writeWorkbook from "write-excel-file/node";
import { rejectsOf } from "../../db/queries/batch-rejects.ts";
import type { NamedBatch } from "../../db/queries/batches.ts";
import { rejectionsOf, siteNames } from "../../db/queries/batches.ts";
import { masked } from "../../surveys/import/masked.ts";
import type { RejectedRow } from "../../surveys/import/rejects.ts";
import { rejectsTable, withoutPersonal } from "../../surveys/import/rejects.ts";
import type { RowRejection } from "../../surveys/import/row-codes.ts";
import { isRejectionCode } from "../../surveys/import/row-codes.ts";
import { REJECTS_DE } from "../../surveys/messages/import/rejects-de.ts";
import type { RejectsFormat } from "../../surveys/wire/import.ts";
import type { Context } from "../context.ts";
import { localDay } from "../local-day.ts";
import { ProblemError } from "../problem-response.ts";
import { chunksOf } from "./chunk-source.ts";
import { isKept } from "./kept-file.ts";
import { readJobOf, storedPlan } from "./stored-plan.ts";

const MOST_REASONS = 50_000;
/** Excel's own name for a cell that is text, whatever it looks like: no formula, no date, no lost zero. */
const TEXT_FORMAT = "@";
const WIDTH = 18;
const REASON_WIDTH = 80;
const BYTE_ORDER_MARK = "\uFEFF";

/** A file for the browser. */
export type Download = { name: string; type: string; bytes: Uint8Array<ArrayBuffer> };

/**
 * The rows of an import that were refused, or would be, as a table to be mended and read in again: all
 * columns and headings of the file, and why in the last one.
 *
 * @throws {ProblemError} import.file-gone
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
  return format === "csv"
    ? { name, type: "text/csv; charset=utf-8", bytes: csvOf(table) }
    : {
        name,
        type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        bytes: await workbookOf(table, plan.headerCells.length),
      };
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

/** For a German Excel: semicolons, CRLF, and the mark without which it does not read UTF-8. */
function csvOf(table: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const lines = table.map((cells) =>
    cells.map((cell) => `"${masked(cell).replaceAll('"', '""')}"`).join(";"),
  );
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`);
}

async function workbookOf(
  table: readonly (readonly string[])[],
  headings: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const last = (table[0]?.length ?? 1) - 1;
  const rows = table.map((cells, row) =>
    cells.map((value, column) => ({
      value,
      type: String,
      format: TEXT_FORMAT,
      ...(row < headings && { fontWeight: "bold" as const }),
      ...(column === last && { wrap: true }),
    })),
  );
  const columns = Array.from({ length: last + 1 }, (_, column) => ({
    width: column === last ? REASON_WIDTH : WIDTH,
  }));
  const sheet = { sheet: REJECTS_DE.sheet, columns, stickyRowsCount: headings };
  return new Uint8Array(await writeWorkbook(rows, sheet).toBuffer());
}
