import { countTemplate } from "../../surveys/count-sheet/count-table.ts";
import { COUNT_FILE_DE } from "../../surveys/messages/count-sheet/file-de.ts";
import { GERMAN_EXCEL } from "../../surveys/spreadsheet/csv.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-response.ts";
import { csvBytes } from "../spreadsheet/csv-bytes.ts";
import type { Download } from "../spreadsheet/download.ts";
import { CSV_TYPE, WORKBOOK_TYPE } from "../spreadsheet/download.ts";
import { workbook } from "../spreadsheet/workbook.ts";

/** Of each column, in letters. */
const WIDTHS = [18, 48, 20, 48, 8, 10];
/** The texts of questions and answers. */
const LONG_COLUMNS = [1, 3];

/**
 * The template of a wave's lists, as a file that German Excel opens right.
 *
 * @throws {ProblemError} wave.unknown
 */
export async function templateFile(
  { settings, waves }: Context,
  wave: string,
  format: "csv" | "xlsx",
): Promise<Download> {
  const form = await waves.formOf(wave);
  if (!form) throw new ProblemError("wave.unknown", wave);
  const { questionnaire, wordings } = form;
  const rows = countTemplate({ questionnaire, texts: wordings.get("de")?.texts ?? {} });
  const name = `${COUNT_FILE_DE.file}-${questionnaire.id}.${format}`;
  if (format === "csv") return { name, type: CSV_TYPE, bytes: csvBytes(rows, GERMAN_EXCEL) };
  const sheet = {
    name: COUNT_FILE_DE.sheet,
    rows,
    headings: 1,
    widths: WIDTHS,
    wrapped: LONG_COLUMNS,
  };
  return { name, type: WORKBOOK_TYPE, bytes: await workbook(settings, [sheet]) };
}
