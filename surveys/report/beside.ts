import type { CountSheetResult } from "../wire/count-sheet-result.ts";
import type { ThemesResult } from "../wire/themes.ts";

/**
 * What stands beside a result in a report and shares no number with it: what people wrote, and what was only
 * counted. Null where a report is of one release or of some people alone: neither is broken down, and both
 * have releases of their own.
 */
export type Beside = { themes: ThemesResult | null; counted: CountSheetResult | null };

/** Nothing beside the result. */
export const NOTHING_BESIDE: Beside = { themes: null, counted: null };

/** When something of it was published, ISO 8601. */
export function besideMadeAt({ themes, counted }: Beside): string[] {
  return [
    ...(themes?.blocks ?? []).map(({ release }) => release.madeAt),
    ...(counted?.releases ?? []).map(({ madeAt }) => madeAt),
  ];
}
