import type { Context as HonoContext, TypedResponse } from "hono";
import type { JSONParsed } from "hono/utils/types";
import type { Cleared } from "../../surveys/disclosure/cleared.ts";
import type { AllTopics } from "../../surveys/wire/all-topics.ts";
import type { Comparison } from "../../surveys/wire/comparison.ts";
import type { CountSheetResult } from "../../surveys/wire/count-sheet-result.ts";
import type { Evidence } from "../../surveys/wire/evidence.ts";
import type { Participation } from "../../surveys/wire/participation.ts";
import type { DistrictResult } from "../../surveys/wire/results.ts";
import type { ThemesResult } from "../../surveys/wire/themes.ts";
import type { Weighted } from "../../surveys/wire/weighted.ts";

/** Everything that is shown of a district. */
type Shown =
  | AllTopics
  | Comparison
  | CountSheetResult
  | DistrictResult
  | Evidence
  | Participation
  | ThemesResult
  | Weighted;

/** The only way a result goes into a reply: numbers that are not cleared do not compile here. */
export function clearedAnswer<T extends Shown>(
  c: HonoContext,
  result: Cleared<T>,
): TypedResponse<JSONParsed<T>, 200, "json"> {
  c.header("cache-control", "no-cache");
  return c.json(result.value, 200);
}
