import type { Submission } from "../../../surveys/wire/submission.ts";
import { answersOf, otherTextsOf } from "./answers.ts";
import { type Interview, wordingIn } from "./interview.ts";
import { localDay, localQuarter, secondsBetween } from "./local-time.ts";
import { shownQuestions } from "./shown-questions.ts";

/** What is handed in. */
export function submissionOf(
  { offer, begun, orders, draft, helped }: Interview,
  circumstances: {
    readonly id: string;
    readonly site: string;
    readonly mode: "tablet" | "web" | "interview";
    readonly device: string | undefined;
    readonly language: string;
    readonly now: Date;
  },
): Submission {
  const { questionnaire, wave } = offer;
  const { id, site, mode, now } = circumstances;
  const wording = wordingIn(offer, circumstances.language);
  const asked = shownQuestions(questionnaire, draft);
  return {
    id,
    wave: wave.id,
    questionnaire: questionnaire.id,
    version: questionnaire.version,
    wording: wording.fingerprint,
    language: wording.language,
    site,
    mode,
    day: localDay(now),
    answers: answersOf(questionnaire, draft),
    otherTexts: otherTextsOf(questionnaire, draft),
    orderShown: Object.fromEntries(
      asked.flatMap((question) => {
        const order = orders[question.id];
        return order === undefined ? [] : [[question.id, [...order]]];
      }),
    ),
    trace: {
      ...(circumstances.device !== undefined && { device: circumstances.device }),
      quarter: localQuarter(now),
      seconds: secondsBetween(begun, now),
      helped,
    },
  };
}
