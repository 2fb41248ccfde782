import * as v from "valibot";
import type { CountableQuestion } from "../../surveys/count-sheet/countable.ts";
import { countableQuestions } from "../../surveys/count-sheet/countable.ts";
import { Questionnaire } from "../../surveys/definition/questionnaire.ts";

const own = (...codes: string[]) => codes.map((code) => ({ code }));

/** A form with one question of each kind that can be counted, and some that cannot. */
export const FORM = v.parse(Questionnaire, {
  id: "small",
  version: 1,
  audience: "residents",
  languages: ["de"],
  estimatedMinutes: 1,
  pages: [
    {
      id: "all",
      questions: [
        { type: "single", id: "mood", options: own("good", "bad") },
        {
          type: "multiple",
          id: "reasons",
          max: 2,
          options: [...own("cost", "time", "distance"), { code: "none", exclusive: true }],
        },
        { type: "ranking", id: "first_two", pick: 2, items: own("park", "tram", "shop") },
        { type: "text", id: "more", maxLength: 100 },
      ],
    },
    {
      id: "person",
      personal: true,
      questions: [{ type: "single", id: "age_group", options: own("young", "old") }],
    },
  ],
});

/** Its words. */
export const TEXTS = {
  "mood.text": "Wie geht es Ihnen hier?",
  "mood.option.good": "Gut",
  "mood.option.bad": "Nicht gut",
  "reasons.text": "Was hält Sie ab?",
  "reasons.option.cost": "Die Kosten",
  "reasons.option.time": "Die Zeit",
  "reasons.option.distance": "Der Weg",
  "reasons.option.none": "Nichts",
  "first_two.text": "Was zuerst?",
  "first_two.item.park": "Der Park",
  "first_two.item.tram": "Die Bahn",
  "first_two.item.shop": "Der Laden",
};

export const SINGLE = questionAt("mood");
export const MULTIPLE = questionAt("reasons");
export const RANKING = questionAt("first_two");

function questionAt(id: string): CountableQuestion {
  const question = countableQuestions(FORM).find((one) => one.id === id);
  if (!question) throw new Error(`no question ${id}`);
  return question;
}
