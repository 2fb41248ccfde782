import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import * as v from "valibot";
import { Questionnaire } from "../../../surveys/definition/questionnaire.ts";
import { requiredPaths } from "../../../surveys/definition/wording.ts";
import type { Offer } from "../../../surveys/wire/survey.ts";

/** One question of each type with every key, and two conditions: one on a choice, one on its absence. */
export const EVERY_TYPE = v.parse(Questionnaire, {
  id: "every_type",
  version: 1,
  audience: "residents",
  languages: ["de"],
  estimatedMinutes: 1,
  pages: [
    {
      id: "first",
      questions: [
        {
          id: "help",
          type: "single",
          options: [{ code: "yes" }, { code: "no" }, { code: "else", other: true }],
        },
        {
          id: "which",
          type: "multiple",
          max: 2,
          showIf: { question: "help", in: ["yes", "else"] },
          options: [
            { code: "shopping" },
            { code: "doctor" },
            { code: "garden" },
            { code: "other", other: true },
            { code: "none", exclusive: true },
          ],
        },
        {
          id: "why_not",
          type: "text",
          maxLength: 20,
          showIf: { not: { question: "help", in: ["yes"] } },
        },
        {
          id: "garden_size",
          type: "number",
          min: 0,
          max: 99,
          showIf: { question: "which", in: ["garden"] },
        },
      ],
    },
    {
      id: "second",
      questions: [
        {
          id: "importance",
          type: "rating",
          role: "importance",
          scale: { min: 1, max: 5, dontKnow: true },
          items: ["topic_a", { code: "own_b" }, "topic_c"],
        },
        {
          id: "first_three",
          type: "ranking",
          pick: 3,
          items: ["topic_a", "topic_b", "topic_c", "topic_d"],
        },
        { id: "remark", type: "text", long: true, maxLength: 30 },
      ],
    },
  ],
});

/** A questionnaire as it is fielded. */
export function fielded(name: string): Questionnaire {
  const file = resolve(
    import.meta.dirname,
    `../../../surveys/questionnaires/${name}/questionnaire.json`,
  );
  return v.parse(Questionnaire, JSON.parse(readFileSync(file, "utf8")));
}

/** An offer of this questionnaire, with placeholders for words. */
export function offerOf(questionnaire: Questionnaire): Offer {
  const texts = Object.fromEntries(requiredPaths(questionnaire).map((path) => [path, path]));
  return {
    wave: {
      id: "wave-1",
      name: "Probe",
      startsOn: "2026-01-01",
      endsOn: "2026-12-31",
      shuffleRanking: true,
      breakOff: "delete",
    },
    questionnaire,
    wordings: [{ language: "de", fingerprint: "wording-1", texts }],
  };
}
