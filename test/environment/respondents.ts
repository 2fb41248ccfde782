import type { Form } from "../../server/catalogue/catalogue.ts";
import type { Chance } from "../../server/seed/chance.ts";
import { responseIdFrom } from "../../server/seed/chance.ts";
import type { Question } from "../../surveys/definition/questionnaire.ts";
import { codesOf, questionsOf } from "../../surveys/definition/questionnaire.ts";
import { isShown } from "../../surveys/definition/show-if.ts";
import type { Answer, Answers, ItemAnswer } from "../../surveys/response/answer.ts";
import { chosenCodes } from "../../surveys/response/answer.ts";
import type { Mode, Submission } from "../../surveys/wire/submission.ts";

/** How a crowd of invented people is. Shares are from 0 to 1. */
export type Crowd = {
  wave: string;
  site: string;
  mode?: Mode;
  day?: string;
  /** Topic → where its ratings gather, in scale points; the middle where nothing is named. */
  importance?: Readonly<Record<string, number>>;
  presentState?: Readonly<Record<string, number>>;
  /** Share that leaves a question or an item empty. */
  nonresponse?: number;
  /** Share that does not know, where the scale allows it. */
  dontKnow?: number;
  /** Items that only one in twenty rates. */
  rare?: readonly string[];
  /** On paper: share that makes more crosses than allowed. */
  tooMany?: number;
  /** Answers that all of them give. */
  same?: Answers;
};

/**
 * One random person's complete, valid submission: the same seed gives the same person. Rankings follow
 * the importance that the crowd gives a topic, so that a test knows the truth it looks for.
 *
 * @example
 * const chance = chanceFrom(7);
 * const submission = randomSubmission(form, chance, { wave, site, importance: { meeting_place: 4.8 } });
 */
export function randomSubmission(form: Form, chance: Chance, crowd: Crowd): Submission {
  const { questionnaire } = form;
  const answers: Answers = {};
  for (const question of questionsOf(questionnaire))
    answers[question.id] = isShown(question.showIf, (id) => chosenCodes(answers[id]))
      ? (crowd.same?.[question.id] ?? answerOf(question, chance, crowd))
      : { state: "hidden" };
  return {
    id: responseIdFrom(chance),
    wave: crowd.wave,
    questionnaire: questionnaire.id,
    version: questionnaire.version,
    wording: form.wordings.get("de")?.fingerprint ?? "",
    language: "de",
    site: crowd.site,
    mode: crowd.mode ?? "tablet",
    day: crowd.day ?? "2026-05-12",
    answers,
    otherTexts: {},
    orderShown: {},
  };
}

function answerOf(question: Question, chance: Chance, crowd: Crowd): Answer {
  const { nonresponse = 0.08, tooMany = 0 } = crowd;
  if (!question.required && chance() < nonresponse) return { state: "skipped" };
  const codes = codesOf(question);
  switch (question.type) {
    case "single":
      return chance() < tooMany
        ? { state: "tooMany", codes: codes.slice(0, 2) }
        : oneOf(codes, chance);
    case "multiple": {
      const alone = question.options.filter(({ exclusive }) => exclusive).map(({ code }) => code);
      const free = codes.filter((code) => !alone.includes(code));
      const most = Math.min(question.max ?? free.length, free.length);
      if (most < free.length && chance() < tooMany)
        return { state: "tooMany", codes: free.slice(0, most + 1) };
      if (alone.length > 0 && chance() < 0.1) return [oneOf(alone, chance)];
      return shuffled(free, chance, () => 1).slice(0, 1 + Math.floor(chance() * most));
    }
    case "ranking":
      if (chance() < tooMany) return { state: "tooMany", codes: codes.slice(0, question.pick + 1) };
      return shuffled(codes, chance, (code) => 3 ** (crowd.importance?.[code] ?? 3)).slice(
        0,
        chance() < 0.8 ? question.pick : 1,
      );
    case "rating":
      return Object.fromEntries(
        codes.map((code): [string, ItemAnswer] => [code, rated(question, code, chance, crowd)]),
      );
    case "number": {
      const { min = 0, max = 100 } = question;
      return min + Math.floor(chance() * (max - min + 1));
    }
    case "text":
      return chance() < 0.3 ? "Eine Bank vor dem Haus." : { state: "skipped" };
  }
}

function rated(
  { role, scale }: Extract<Question, { type: "rating" }>,
  code: string,
  chance: Chance,
  { importance, presentState, nonresponse = 0.08, dontKnow = 0.04, rare = [] }: Crowd,
): ItemAnswer {
  if (chance() < (rare.includes(code) ? 0.95 : nonresponse)) return { state: "skipped" };
  if (scale.dontKnow && chance() < dontKnow) return { state: "dontKnow" };
  const truth = (role === "importance" ? importance : presentState)?.[code];
  const centre = truth ?? (scale.min + scale.max) / 2;
  const spread = (chance() + chance() + chance() - 1.5) * 2;
  return Math.min(scale.max, Math.max(scale.min, Math.round(centre + spread)));
}

function oneOf(codes: readonly string[], chance: Chance): string {
  return codes[Math.floor(chance() * codes.length)] ?? "";
}

/** Drawn one after the other, heavier codes earlier as a rule. */
function shuffled(
  codes: readonly string[],
  chance: Chance,
  weightOf: (code: string) => number,
): string[] {
  return codes
    .map((code) => ({ code, luck: -Math.log(1 - chance()) / weightOf(code) }))
    .sort((a, b) => a.luck - b.luck)
    .map(({ code }) => code);
}
