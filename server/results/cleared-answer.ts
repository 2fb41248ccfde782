import type { Context as HonoContext } from "hono";
import type { Cleared } from "../../surveys/disclosure/cleared.ts";
import type { AllTopics } from "../../surveys/wire/all-topics.ts";
import type { Comparison } from "../../surveys/wire/comparison.ts";
import type { CountSheetResult } from "../../surveys/wire/count-sheet-result.ts";
import type { Evidence } from "../../surveys/wire/evidence.ts";
import type { Participation } from "../../surveys/wire/participation.ts";
import type { DistrictResult } from "../../surveys/wire/results.ts";
import type { ThemesResult } from "../../surveys/wire/themes.ts";
import type { Weighted } from "../../surveys/wire/weighted.ts";

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

/** As `clearedAnswer`, for sides of a comparison. */
export function clearedComparison(c: HonoContext, result: Cleared<Comparison>) {
  c.header("cache-control", "no-cache");
  return c.json(result.value);
}

/** As `clearedAnswer`, for kinds of evidence. */
export function clearedEvidence(c: HonoContext, result: Cleared<Evidence>) {
  c.header("cache-control", "no-cache");
  return c.json(result.value);
}

/** As `clearedAnswer`, for who answered. */
export function clearedParticipation(c: HonoContext, result: Cleared<Participation>) {
  c.header("cache-control", "no-cache");
  return c.json(result.value);
}

/** As `clearedAnswer`, for a weighted column. */
export function clearedWeighted(c: HonoContext, result: Cleared<Weighted>) {
  c.header("cache-control", "no-cache");
  return c.json(result.value);
}

/** As `clearedAnswer`, for all topics of a district. */
export function clearedTopics(c: HonoContext, result: Cleared<AllTopics>) {
  c.header("cache-control", "no-cache");
  return c.json(result.value);
}

/** As `clearedAnswer`, for what people wrote. */
export function clearedThemes(c: HonoContext, result: Cleared<ThemesResult>) {
  c.header("cache-control", "no-cache");
  return c.json(result.value);
}
