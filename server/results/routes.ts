import { sValidator } from "@hono/standard-validator";
import { Hono } from "hono";
import * as v from "valibot";
import { problem } from "../../surveys/problem.ts";
import type { SignedIn } from "../access/person.ts";
import { mustCover, needs } from "../access/person.ts";
import { signedIn } from "../access/session.ts";
import type { Context } from "../context.ts";
import { ProblemError, problemResponse } from "../problem-response.ts";
import { clearedAnswer, clearedCounts } from "./cleared-answer.ts";
import { countSheetResult } from "./count-sheet-result.ts";
import type { ResultRequest } from "./district-result.ts";
import { districtResult } from "./district-result.ts";
import { overview } from "./overview.ts";

const OverviewQuery = v.object({ language: v.optional(v.string(), "de") });
const ResultQuery = v.object({
  questionnaire: v.string(),
  wave: v.optional(v.string()),
  language: v.optional(v.string()),
});

function query<Schema extends v.GenericSchema>(schema: Schema) {
  return sValidator("query", schema, (parsed) =>
    parsed.success ? undefined : problemResponse(problem("request.malformed")),
  );
}

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
      return clearedCounts(c, await counted(context, { district, ...c.req.valid("query") }));
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
      return clearedCounts(c, await counted(context, { district, ...c.req.valid("query") }));
    });

async function found(context: Context, request: ResultRequest) {
  const result = await districtResult(context, request);
  if (!result) throw new ProblemError("results.unknown", request.district, request.questionnaire);
  return result;
}

async function counted(context: Context, request: ResultRequest) {
  const result = await countSheetResult(context, request);
  if (!result) throw new ProblemError("results.unknown", request.district, request.questionnaire);
  return result;
}
