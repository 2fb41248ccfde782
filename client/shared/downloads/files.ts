import type { DownloadsKey } from "../../../surveys/messages/downloads/de.ts";
import type { ReportFormat } from "../../../surveys/wire/report.ts";

/** What the menu offers, most usual first. */
export type OfferedFile = {
  name: Extract<DownloadsKey, `file.${string}`>;
  hint: Extract<DownloadsKey, `file.${string}.hint`>;
  format: ReportFormat;
  /** What its address says besides. */
  query: Readonly<Record<string, string>>;
};

export const OFFERED_FILES: readonly OfferedFile[] = [
  { name: "file.pdf", hint: "file.pdf.hint", format: "pdf", query: {} },
  {
    name: "file.pdf-simple",
    hint: "file.pdf-simple.hint",
    format: "pdf",
    query: { language: "de-simple" },
  },
  { name: "file.pptx", hint: "file.pptx.hint", format: "pptx", query: {} },
  { name: "file.xlsx", hint: "file.xlsx.hint", format: "xlsx", query: {} },
  { name: "file.csv", hint: "file.csv.hint", format: "csv", query: { dialect: "excel" } },
  {
    name: "file.csv-plain",
    hint: "file.csv-plain.hint",
    format: "csv",
    query: { dialect: "plain" },
  },
  { name: "file.json", hint: "file.json.hint", format: "json", query: {} },
];
