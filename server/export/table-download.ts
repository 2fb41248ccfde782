import { EXPORT_FILE_DE } from "../../surveys/messages/export/file-de.ts";
import { say } from "../../surveys/messages/say.ts";
import { GERMAN_EXCEL, PLAIN_CSV } from "../../surveys/spreadsheet/csv.ts";
import type { TableFormat } from "../../surveys/wire/export.ts";
import type { Settings } from "../settings.ts";
import { csvBytes } from "../spreadsheet/csv-bytes.ts";
import type { Download } from "../spreadsheet/download.ts";
import { CSV_TYPE, WORKBOOK_TYPE } from "../spreadsheet/download.ts";
import type { Sheet } from "../spreadsheet/sheet.ts";
import { workbook } from "../spreadsheet/workbook.ts";

/** Marks that no file's name may hold on Windows. */
const FORBIDDEN = /[\\/:*?"<>|]|\p{Cc}/gu;
const LONGEST_NAME = 80;

/**
 * A table as a file, named after its wave and the day.
 *
 * @param beside sheets that a workbook has besides; CSV has the first sheet alone
 * @throws {ProblemError} export.too-long where a workbook has no room for them
 */
export async function tableDownload(
  settings: Settings,
  kind: "responses" | "texts" | "codebook",
  { wave, day, format }: { wave: string; day: string; format: TableFormat },
  sheet: Sheet,
  beside: readonly Sheet[] = [],
): Promise<Download> {
  const named = wave.replace(FORBIDDEN, "-").slice(0, LONGEST_NAME);
  const name = say(EXPORT_FILE_DE, `file.${kind}`, { wave: named, day });
  return format === "xlsx"
    ? {
        name: `${name}.xlsx`,
        type: WORKBOOK_TYPE,
        bytes: await workbook(settings, [sheet, ...beside]),
      }
    : {
        name: `${name}.csv`,
        type: CSV_TYPE,
        bytes: csvBytes(sheet.rows, format === "csv" ? PLAIN_CSV : GERMAN_EXCEL),
      };
}
