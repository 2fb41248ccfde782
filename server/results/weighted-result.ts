import { populationOf } from "../../db/queries/districts.ts";
import type { ClearedSums } from "../../surveys/disclosure/cleared.ts";
import { Cleared } from "../../surveys/disclosure/cleared.ts";
import { AGE, GENDER } from "../../surveys/participation/residents.ts";
import type { WeightedCell } from "../../surveys/participation/weighted.ts";
import { cellFilters, weightedImportance } from "../../surveys/participation/weighted.ts";
import type { Weighted } from "../../surveys/wire/weighted.ts";
import type { Context } from "../context.ts";
import type { SumsRequest } from "./released-sums.ts";
import { releasedSums } from "./released-sums.ts";
import { wordingIn } from "./words.ts";

/**
 * Importance as if age and gender were as in the district, or why not.
 *
 * @returns undefined where the questionnaire, or the wave, is not fielded in the district
 */
export async function weightedResult(
  context: Context,
  request: SumsRequest,
): Promise<Cleared<Weighted> | undefined> {
  const released = await releasedSums(context, request);
  if (!released) return undefined;
  const { form, filters, whole, within } = released;
  const population = await populationOf(context.database.kysely, request.district);
  const cells = cellFilters(filters);
  const parts: Cleared<ClearedSums>[] = [];
  for (const filter of cells) parts.push(await within(filter));
  const { texts } = wordingIn(form, "de");
  return Cleared.together([whole, ...parts]).map(([all, ...cleared]) =>
    weightedImportance(
      form.layout,
      cells.flatMap((filter, at): WeightedCell[] => {
        const sums = cleared[at];
        return sums
          ? [{ age: filter[AGE] ?? "", gender: filter[GENDER] ?? "", cleared: sums }]
          : [];
      }),
      all?.responses ?? 0,
      population,
      texts,
    ),
  );
}
