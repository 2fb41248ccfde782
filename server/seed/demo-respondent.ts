import type { Question } from "../../surveys/definition/questionnaire.ts";
import { codesOf, otherOptionOf, questionsOf } from "../../surveys/definition/questionnaire.ts";
import { isShown } from "../../surveys/definition/show-if.ts";
import type { Answer, Answers, RatingAnswer } from "../../surveys/response/answer.ts";
import { chosenCodes } from "../../surveys/response/answer.ts";
import type { Form } from "../catalogue/catalogue.ts";
import type { Chance } from "./chance.ts";
import { oneOf } from "./chance.ts";
import { demoPerson } from "./demo-person.ts";
import { demoOther, demoText } from "./demo-texts.ts";
import type { DemoOpinion, DemoSetting } from "./demo-view.ts";
import { demoView } from "./demo-view.ts";

const SKIPPED: Answer = { state: "skipped" };
/** So many in a hundred give every topic of a list the same answer. */
const STRAIGHT = 3;

/** The answers of one invented person: scattered around the known truth, with gaps as real people leave them. */
export function demoAnswers(
  form: Form,
  chance: Chance,
  setting: DemoSetting,
): { answers: Answers; otherTexts: Record<string, string> } {
  const answers: Answers = {};
  const otherTexts: Record<string, string> = {};
  const mood = (chance() - 0.5) * 1.2;
  const person = demoPerson(form.questionnaire, chance);
  const straight = chance() * 100 < STRAIGHT;
  const view = demoView(form.questionnaire.audience, person, setting);
  for (const question of questionsOf(form.questionnaire)) {
    if (!isShown(question.showIf, (id) => chosenCodes(answers[id]))) {
      answers[question.id] = { state: "hidden" };
      continue;
    }
    const own = person[question.id];
    const answer = own ?? (chance() < 0.05 ? SKIPPED : answerTo(question, chance, mood, view));
    answers[question.id] = straight && question.type === "rating" ? flattened(answer) : answer;
    const other = otherOptionOf(question);
    if (other && chosenCodes(answer).includes(other.code) && chance() < 0.6)
      otherTexts[question.id] = demoOther(question.id, chance);
  }
  return { answers, otherTexts };
}

function answerTo(question: Question, chance: Chance, mood: number, view: DemoOpinion): Answer {
  switch (question.type) {
    case "single":
      return oneOf(codesOf(question), chance);
    case "multiple": {
      const alone = question.options.filter((option) => option.exclusive);
      if (alone.length > 0 && chance() < 0.1) return [oneOf(alone, chance).code];
      const free = question.options.filter((option) => !option.exclusive);
      const most = Math.min(question.max ?? 4, free.length);
      return shuffled(free, chance)
        .slice(0, 1 + Math.floor(chance() * most))
        .map((option) => option.code);
    }
    case "rating": {
      const answer: RatingAnswer = {};
      for (const { code } of question.items) {
        const luck = chance();
        if (luck < 0.03) answer[code] = { state: "skipped" };
        else if (luck < 0.08 && question.scale.dontKnow) answer[code] = { state: "dontKnow" };
        else {
          const truth = view(code)[question.role ?? "presentState"];
          const noise = (chance() + chance() + chance() - 1.5) * 2.2;
          const { min, max } = question.scale;
          answer[code] = Math.min(max, Math.max(min, Math.round(truth + mood + noise)));
        }
      }
      return answer;
    }
    case "ranking": {
      const drawn = codesOf(question).map((code) => {
        const { importance, presentState } = view(code);
        return { code, pull: importance + (importance - presentState) * 0.6 + chance() * 2.4 };
      });
      const places = chance() < 0.85 ? question.pick : 1 + Math.floor(chance() * question.pick);
      return drawn
        .sort((one, other) => other.pull - one.pull)
        .slice(0, places)
        .map(({ code }) => code);
    }
    case "number": {
      const { min = 0, max = 100 } = question;
      return min + Math.floor(chance() ** 3 * Math.min(max - min, 200));
    }
    case "text":
      return chance() < 0.25 ? demoText(chance) : SKIPPED;
  }
}

/** The same answer to every item that was rated. */
function flattened(answer: Answer): Answer {
  if (typeof answer !== "object" || Array.isArray(answer) || "state" in answer) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([item, rated]) => [item, typeof rated === "number" ? 4 : rated]),
  );
}

function shuffled<Thing>(things: readonly Thing[], chance: Chance): Thing[] {
  return things
    .map((thing) => ({ thing, at: chance() }))
    .sort((one, other) => one.at - other.at)
    .map(({ thing }) => thing);
}
