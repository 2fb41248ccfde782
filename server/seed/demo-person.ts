import type { Questionnaire } from "../../surveys/definition/questionnaire.ts";
import { codesOf, questionsOf } from "../../surveys/definition/questionnaire.ts";
import type { Chance } from "./chance.ts";
import { DEMO_PEOPLE } from "./demo-plan.ts";

/** Who an invented person is: question id → code, for the questions of `DEMO_PEOPLE` that a form asks. */
export type DemoPerson = Readonly<Record<string, string>>;

/** Draws a person. @throws {RangeError} where a share names a code that the form does not have */
export function demoPerson(questionnaire: Questionnaire, chance: Chance): DemoPerson {
  const person: Record<string, string> = {};
  for (const question of questionsOf(questionnaire)) {
    const shares = DEMO_PEOPLE[question.id];
    if (!shares || question.type !== "single") continue;
    const codes = codesOf(question);
    let left = chance() * Object.values(shares).reduce((sum, share) => sum + share, 0);
    const drawn = Object.keys(shares).find((code) => {
      left -= shares[code] ?? 0;
      return left < 0;
    });
    if (drawn === undefined || !codes.includes(drawn))
      throw new RangeError(`no such answer to ${question.id}: ${drawn}`);
    person[question.id] = drawn;
  }
  return person;
}
