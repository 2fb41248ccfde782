import * as v from "valibot";
import { Questionnaire } from "../definition/questionnaire.ts";
import { SealingKey } from "./sealing.ts";

/**
 * What a survey app needs to ask at one site, offline for days: GET /api/survey/sites/:site.
 * Structures travel in their file form; the app parses them with the same schema as the server.
 */
export const SurveyBundle = v.object({
  site: v.object({ code: v.string(), name: v.string(), district: v.string(), kind: v.string() }),
  /** What the last round has brought to this district, in German. */
  brought: v.optional(v.string()),
  /** The questionnaires that can be answered here today; a tablet's also those of the days to come. */
  offers: v.array(
    v.object({
      wave: v.object({
        id: v.string(),
        name: v.string(),
        startsOn: v.string(),
        endsOn: v.string(),
        /** Draw the options of a ranking anew per person (primacy effect). */
        shuffleRanking: v.boolean(),
        /** What becomes of answers that somebody leaves half-way. */
        breakOff: v.picklist(["delete", "handIn"]),
      }),
      questionnaire: Questionnaire,
      wordings: v.array(
        v.object({
          language: v.string(),
          fingerprint: v.string(),
          texts: v.record(v.string(), v.string()),
        }),
      ),
    }),
  ),
  /** Topic code → name of its pictogram (lucide). */
  icons: v.record(v.string(), v.string()),
  /** To this key answers are sealed. */
  sealing: SealingKey,
  /** Language → sentence → address of its recording. Recordings belong to the words: mended words have none. */
  recordings: v.record(v.string(), v.record(v.string(), v.string())),
  demo: v.boolean(),
});
export type SurveyBundle = v.InferOutput<typeof SurveyBundle>;
export type Offer = SurveyBundle["offers"][number];

/** Where one can answer: GET /api/survey/sites. */
export const SurveySites = v.object({
  sites: v.array(
    v.object({
      code: v.string(),
      name: v.string(),
      kind: v.string(),
      district: v.object({ code: v.string(), name: v.string() }),
    }),
  ),
  /** The languages offered to residents today. */
  languages: v.array(v.string()),
  demo: v.boolean(),
});
export type SurveySites = v.InferOutput<typeof SurveySites>;
