import { Hono } from "hono";
import * as v from "valibot";
import type { Cleared } from "../../surveys/disclosure/cleared.ts";
import { FilterText } from "../../surveys/wire/breakdown.ts";
import { ComparedList } from "../../surveys/wire/comparison.ts";
import { ReleaseNumber } from "../../surveys/wire/release-log.ts";
import type { SignedIn } from "../access/person.ts";
import { mustCover, needs } from "../access/person.ts";
import { signedIn } from "../access/session.ts";
import type { Context } from "../context.ts";
import { query } from "../parse-query.ts";
import { ProblemError } from "../problem-response.ts";
import { allTopics } from "./all-topics.ts";
import { clearedAnswer } from "./cleared-answer.ts";
import { comparison } from "./comparison.ts";
import { countSheetResult } from "./count-sheet-result.ts";
import type { ResultRequest } from "./district-result.ts";
import { districtResult } from "./district-result.ts";
import { evidence } from "./evidence.ts";
import { overview } from "./overview.ts";
import { participation } from "./participation.ts";
import { themesResult } from "./themes-result.ts";
import { weightedResult } from "./weighted-result.ts";

const OverviewQuery = v.object({ language: v.optional(v.string(), "de") });
const ResultQuery = v.object({
  questionnaire: v.string(),
  wave: v.optional(v.string()),
  language: v.optional(v.string()),
  filter: v.optional(FilterText),
  release: v.optional(ReleaseNumber),
});

const ComparisonQuery = v.object({
  questionnaire: v.string(),
  by: v.pipe(v.string(), v.minLength(1)),
  list: v.optional(ComparedList, "importance"),
  wave: v.optional(v.string()),
});
const EvidenceQuery = v.object({
  questionnaire: v.string(),
  wave: v.optional(v.string()),
  order: v.optional(v.literal("common")),
});

/** Released results for those who work with them, in their districts. */
export const results = (context: Context) =>
  new Hono<SignedIn>()
    .use(signedIn(context), needs("results.read"))
    .get("/", query(OverviewQuery), async (c) => {
      const { language } = c.req.valid("query");
      return c.json(await overview(context, c.get("person").scope, language));
    })
    .get("/:district", query(ResultQuery), async (c) => {
      const district = c.req.param("district");
      mustCover(c, district);
      return clearedAnswer(c, await found(context, { district, ...c.req.valid("query") }));
    })
    .get("/:district/count-sheets", query(ResultQuery), async (c) => {
      const district = c.req.param("district");
      mustCover(c, district);
      return clearedAnswer(c, await counted(context, { district, ...c.req.valid("query") }));
    })
    .get("/:district/themes", query(ResultQuery), async (c) => {
      const district = c.req.param("district");
      mustCover(c, district);
      return clearedAnswer(c, await written(context, { district, ...c.req.valid("query") }));
    })
    .get("/:district/comparison", query(ComparisonQuery), async (c) => {
      const district = c.req.param("district");
      mustCover(c, district);
      const request = { district, ...c.req.valid("query") };
      const { scope } = c.get("person");
      return clearedAnswer(c, known(await comparison(context, request, scope), request));
    })
    .get("/:district/participation", query(ResultQuery), async (c) => {
      const district = c.req.param("district");
      mustCover(c, district);
      const { questionnaire, wave, language } = c.req.valid("query");
      const request = { district, questionnaire, wave, language };
      return clearedAnswer(c, known(await participation(context, request), request));
    })
    .get("/:district/weighted", query(ResultQuery), async (c) => {
      const district = c.req.param("district");
      mustCover(c, district);
      const { questionnaire, wave } = c.req.valid("query");
      const request = { district, questionnaire, wave };
      return clearedAnswer(c, known(await weightedResult(context, request), request));
    })
    .get("/:district/evidence", query(EvidenceQuery), async (c) => {
      const district = c.req.param("district");
      mustCover(c, district);
      const { order, ...asked } = c.req.valid("query");
      const request = { district, ...asked, withCommonOrder: order === "common" };
      return clearedAnswer(c, known(await evidence(context, request), request));
    })
    .get("/:district/topics", async (c) => {
      const district = c.req.param("district");
      mustCover(c, district);
      const request = { district };
      return clearedAnswer(c, known(await allTopics(context, request), request));
    });

/** The same numbers for everybody, without signing in. */
export const publicResults = (context: Context) =>
  new Hono()
    .get("/districts", query(OverviewQuery), async (c) =>
      c.json(await overview(context, { kind: "all" }, c.req.valid("query").language)),
    )
    .get("/results/:district", query(ResultQuery), async (c) => {
      const district = c.req.param("district");
      return clearedAnswer(c, await found(context, { district, ...c.req.valid("query") }));
    })
    .get("/results/:district/count-sheets", query(ResultQuery), async (c) => {
      const district = c.req.param("district");
      return clearedAnswer(c, await counted(context, { district, ...c.req.valid("query") }));
    })
    .get("/results/:district/themes", query(ResultQuery), async (c) => {
      const district = c.req.param("district");
      return clearedAnswer(c, await written(context, { district, ...c.req.valid("query") }));
    });

async function found(context: Context, request: ResultRequest) {
  return known(await districtResult(context, request), request);
}

async function counted(context: Context, request: ResultRequest) {
  return known(await countSheetResult(context, request), request);
}

function known<T>(
  result: Cleared<T> | undefined,
  { district, questionnaire = "" }: { district: string; questionnaire?: string },
): Cleared<T> {
  if (!result) throw new ProblemError("results.unknown", district, questionnaire);
  return result;
}

async function written(context: Context, request: ResultRequest) {
  return known(await themesResult(context, request), request);
}
