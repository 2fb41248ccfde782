import { populationOf } from "../../db/queries/districts.ts";
import { questionsOf } from "../../surveys/definition/questionnaire.ts";
import type { Cleared } from "../../surveys/disclosure/cleared.ts";
import { participationOf } from "../../surveys/participation/participation.ts";
import type { Participation } from "../../surveys/wire/participation.ts";
import type { Context } from "../context.ts";
import type { SumsRequest } from "./released-sums.ts";
import { releasedSums } from "./released-sums.ts";
import { wordingIn } from "./words.ts";

/**
 * Who answered a questionnaire in a district, from numbers of people in whole release groups alone, beside
 * the city's figures.
 *
 * @param request with the language of the labels
 * @returns undefined where the questionnaire, or the wave, is not fielded in the district
 */
export async function participation(
  context: Context,
  { language = "de", ...request }: SumsRequest & { language?: string | undefined },
): Promise<Cleared<Participation> | undefined> {
  const released = await releasedSums(context, request);
  if (!released) return undefined;
  const { form, filters, whole } = released;
  const population = await populationOf(context.database.kysely, request.district);
  const { texts } = wordingIn(form, language);
  const dimensions = questionsOf(form.questionnaire).filter(({ id }) =>
    filters.some(({ filter }) => id in filter),
  );
  const threshold = context.settings.disclosureThreshold;
  return whole.map(({ responses: all }) => ({
    threshold,
    responses: all < threshold ? null : all,
    ...participationOf({ all, filters }, dimensions, texts, population),
  }));
}
