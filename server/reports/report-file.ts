import type { Context as HonoContext } from "hono";
import type { Cleared } from "../../surveys/disclosure/cleared.ts";
import { latest } from "../../surveys/latest.ts";
import { localDay } from "../../surveys/local-day.ts";
import type { ReportLanguage } from "../../surveys/messages/report/catalogues.ts";
import { REPORT_DE } from "../../surveys/messages/report/de.ts";
import { say } from "../../surveys/messages/say.ts";
import type { Beside } from "../../surveys/report/beside.ts";
import { dataDocument } from "../../surveys/report/data-document.ts";
import { codeCells, dataCells } from "../../surveys/report/data-table.ts";
import { reportOf } from "../../surveys/report/report-of.ts";
import { GERMAN_EXCEL, PLAIN_CSV } from "../../surveys/spreadsheet/csv.ts";
import type { Dialect, ReportFormat } from "../../surveys/wire/report.ts";
import type { DistrictResult } from "../../surveys/wire/results.ts";
import type { Context } from "../context.ts";
import { csvBytes } from "../spreadsheet/csv-bytes.ts";
import { CSV_TYPE, sendFile, WORKBOOK_TYPE } from "../spreadsheet/download.ts";
import { workbook } from "../spreadsheet/workbook.ts";
import { drawn } from "./drawn.ts";
import type { KeptFiles } from "./kept-files.ts";

/** How a file is wanted. */
export type Wanted = {
  format: ReportFormat;
  language: ReportLanguage;
  dialect: Dialect;
  /** For whom: "public" may be kept by anybody between. */
  audience: "public" | "private";
};

const TYPES: Readonly<Record<ReportFormat, string>> = {
  pdf: "application/pdf",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  xlsx: WORKBOOK_TYPE,
  csv: CSV_TYPE,
  json: "application/json; charset=utf-8",
};
/** Marks that no file's name may hold on Windows. */
const FORBIDDEN = /[\\/:*?"<>|]|\p{Cc}/gu;
const LONGEST_NAME = 80;
const WIDTHS = { data: [14, 16, 12, 26, 16, 18, 50, 22, 40, 20, 8, 10, 14], codes: [20, 24, 90] };

/**
 * The only way a result becomes a file: numbers that are not cleared do not compile here. A reader who has it
 * already is told so. Both marks of the file follow from what was published alone, never from when it is
 * asked for.
 */
export async function sendReport(
  c: HonoContext,
  context: Context,
  kept: KeptFiles,
  cleared: Cleared<{ result: DistrictResult; beside: Beside }>,
  wanted: Wanted,
): Promise<Response> {
  const { result, beside } = cleared.value;
  const { format, language, dialect, audience } = wanted;
  const document = JSON.stringify(dataDocument(result, beside));
  const report = reportOf(result, language, beside);
  const mark = context.hash(JSON.stringify([format, dialect, document, report]));
  c.header("cache-control", `${audience}, no-cache`);
  c.header("etag", `"${mark}"`);
  if (report.madeAt !== null) c.header("last-modified", new Date(report.madeAt).toUTCString());
  if (isKnown(c.req.header("if-none-match"), mark)) return c.body(null, 304);
  return sendFile(c, {
    name: `${nameOf(result)}.${format}`,
    type: TYPES[format],
    bytes: await bytesOf(),
  });

  async function bytesOf(): Promise<Uint8Array | AsyncIterable<Uint8Array>> {
    switch (format) {
      case "json":
        return new TextEncoder().encode(document);
      case "csv":
        return csvBytes(dataCells(result, beside), dialect === "excel" ? GERMAN_EXCEL : PLAIN_CSV);
      case "xlsx":
        return kept(mark, () => workbook(context.settings, sheetsOf(result, beside)));
      case "pdf":
      case "pptx":
        return kept(mark, () =>
          drawn(context.settings, { format, report, fontsDir: context.settings.fontsDir }),
        );
    }
  }
}

/** The numbers, and beside them what every code means. */
function sheetsOf(result: DistrictResult, beside: Beside) {
  return [
    {
      name: say(REPORT_DE, "sheet.results"),
      rows: dataCells(result, beside),
      headings: 1,
      widths: WIDTHS.data,
    },
    {
      name: say(REPORT_DE, "sheet.codes"),
      rows: codeCells(result, beside),
      headings: 1,
      widths: WIDTHS.codes,
      wrapped: [2],
    },
  ];
}

function nameOf({ district, questionnaire, releases }: DistrictResult): string {
  const newest = latest(releases.map(({ madeAt }) => madeAt));
  return say(REPORT_DE, "file.name", {
    district: district.name,
    questionnaire: questionnaire.id,
    day: newest === null ? "" : localDay(new Date(newest)),
  })
    .replace(FORBIDDEN, "-")
    .trim()
    .slice(0, LONGEST_NAME);
}

/** RFC 9110, 13.1.2: several marks, weak or not. */
function isKnown(header: string | undefined, mark: string): boolean {
  return (header ?? "").split(",").some((one) => one.trim().replace(/^W\//, "") === `"${mark}"`);
}
