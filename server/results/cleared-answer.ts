import type { Context as HonoContext } from "hono";
import type { Cleared } from "../../surveys/disclosure/cleared.ts";
import type { CountSheetResult } from "../../surveys/wire/count-sheet-result.ts";
import type { DistrictResult } from "../../surveys/wire/results.ts";

/** The only way a result goes into a reply: numbers that are not cleared do not compile here. */
export function clearedAnswer(c: HonoContext, result: Cleared<DistrictResult>) {
  c.header("cache-control", "no-cache");
  return c.json(result.value);
}

/** As `clearedAnswer`, for what was only counted. */
export function clearedCounts(c: HonoContext, result: Cleared<CountSheetResult>) {
  c.header("cache-control", "no-cache");
  return c.json(result.value);
}
