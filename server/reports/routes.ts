import { Hono } from "hono";
import * as v from "valibot";
import { ReleaseNumber } from "../../surveys/wire/release-log.ts";
import type { ReportFormat } from "../../surveys/wire/report.ts";
import { FileQuery, REPORT_FORMATS, ReportQuery } from "../../surveys/wire/report.ts";
import type { SignedIn } from "../access/person.ts";
import { mustCover, needs } from "../access/person.ts";
import { signedIn } from "../access/session.ts";
import type { Context } from "../context.ts";
import { query } from "../parse-query.ts";
import { ProblemError } from "../problem-response.ts";
import { countSheetResult } from "../results/count-sheet-result.ts";
import type { ResultRequest } from "../results/district-result.ts";
import { districtResult } from "../results/district-result.ts";
import { themesResult } from "../results/themes-result.ts";
import type { KeptFiles } from "./kept-files.ts";
import { sendReport } from "./report-file.ts";

/** A district's result as a file, for those who work with it: `GET /results/:district/report.pdf`. */
export const reports = (context: Context, kept: KeptFiles) => {
  const routes = new Hono<SignedIn>();
  const may = [signedIn(context), needs("results.read")] as const;
  for (const format of REPORT_FORMATS)
    routes.get(`/:district/report.${format}`, ...may, query(ReportQuery), async (c) => {
      const district = c.req.param("district") ?? "";
      mustCover(c, district);
      const { dialect = "excel", language, ...asked } = c.req.valid("query");
      const result = await found(context, { district, language, ...asked });
      return sendReport(c, context, kept, result, {
        format,
        language,
        dialect,
        audience: "private",
      });
    });
  return routes;
};

/**
 * The same files for everybody, and every release that there ever was. Other sites may read them:
 * `GET /public/open-data/:district/:questionnaire/results.csv` is the newest,
 * `…/:questionnaire/:wave/:release/results.csv` one release of a wave.
 */
export const publicReports = (context: Context, kept: KeptFiles) => {
  const routes = new Hono();
  const newest = (format: ReportFormat) => `/:district/:questionnaire/results.${format}` as const;
  for (const format of REPORT_FORMATS) {
    routes.get(newest(format), query(FileQuery), async (c) => {
      const { dialect = "plain", language, filter } = c.req.valid("query");
      const { district = "", questionnaire = "" } = c.req.param();
      const result = await found(context, { district, questionnaire, language, filter });
      c.header("access-control-allow-origin", "*");
      return sendReport(c, context, kept, result, {
        format,
        language,
        dialect,
        audience: "public",
      });
    });
    routes.get(
      `/:district/:questionnaire/:wave/:release/results.${format}`,
      query(FileQuery),
      async (c) => {
        const { dialect = "plain", language } = c.req.valid("query");
        const { district = "", questionnaire = "", wave = "", release = "" } = c.req.param();
        const number = v.safeParse(ReleaseNumber, release);
        if (!number.success) throw new ProblemError("results.unknown", district, questionnaire);
        const asked = { district, questionnaire, wave, release: number.output, language };
        const result = await found(context, asked);
        c.header("access-control-allow-origin", "*");
        return sendReport(c, context, kept, result, {
          format,
          language,
          dialect,
          audience: "public",
        });
      },
    );
  }
  return routes;
};

/** A result with what stands beside it: both are there for the newest numbers of everybody alone. */
async function found(context: Context, request: ResultRequest) {
  const result = await districtResult(context, request);
  if (!result) throw new ProblemError("results.unknown", request.district, request.questionnaire);
  const isWhole = request.filter === undefined && request.release === undefined;
  const themes = isWhole ? await themesResult(context, request) : undefined;
  const counted = isWhole ? await countSheetResult(context, request) : undefined;
  return result.map((shown) => ({
    result: shown,
    beside: { themes: themes?.value ?? null, counted: counted?.value ?? null },
  }));
}
