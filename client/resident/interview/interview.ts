import type { Submission } from "../../../surveys/wire/submission.ts";
import type { Offer } from "../../../surveys/wire/survey.ts";
import { answersOf, otherTextsOf } from "./answers.ts";
import type { Draft } from "./draft.ts";
import { localDay, localQuarter, secondsBetween } from "./local-time.ts";
import type { Orders } from "./order-shown.ts";
import { shownQuestions } from "./shown-questions.ts";

/** One person's interview: what is asked, what was said, under which id it will be handed in. */
export type Interview = {
  /** Made once, at the beginning: whatever is pressed twice or sent again is the same response. */
  readonly id: string;
  readonly offer: Offer;
  readonly begun: Date;
  readonly orders: Orders;
  readonly draft: Draft;
};

/** What is handed in. */
export function submissionOf(
  { id, offer, begun, orders, draft }: Interview,
  circumstances: {
    readonly site: string;
    readonly mode: "tablet" | "web";
    readonly language: string;
    readonly now: Date;
  },
): Submission {
  const { questionnaire, wave } = offer;
  const { site, mode, now } = circumstances;
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
      quarter: localQuarter(now),
      seconds: secondsBetween(begun, now),
      helped: false,
    },
  };
}

/** The texts in this language; where the questionnaire lacks it, in its first. */
export function wordingIn(offer: Offer, language: string): Offer["wordings"][number] {
  const wording =
    offer.wordings.find((candidate) => candidate.language === language) ?? offer.wordings[0];
  if (wording === undefined) throw new Error(`no wording of ${offer.questionnaire.id}`);
  return wording;
}
