import * as v from "valibot";
import { REPORT_LANGUAGES } from "../messages/report/catalogues.ts";
import { FilterText } from "./breakdown.ts";
import { ReleaseNumber } from "./release-log.ts";

/** The forms in which a result leaves the house. */
export const REPORT_FORMATS = ["pdf", "pptx", "xlsx", "csv", "json"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** How a CSV file is written: for a German Excel (`;` and BOM), or plain UTF-8 for programs. */
const Dialect = v.picklist(["excel", "plain"]);
export type Dialect = v.InferOutput<typeof Dialect>;

/** How a file is asked for. In another language than those of reports it is German. */
export const FileQuery = v.object({
  language: v.fallback(v.optional(v.picklist(REPORT_LANGUAGES), "de"), "de"),
  filter: v.optional(FilterText),
  dialect: v.optional(Dialect),
});

/** GET /api/results/:district/report.pdf and its siblings. */
export const ReportQuery = v.object({
  ...FileQuery.entries,
  questionnaire: v.string(),
  wave: v.optional(v.string()),
  release: v.optional(ReleaseNumber),
});
