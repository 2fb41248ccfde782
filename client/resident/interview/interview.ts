import type { Offer } from "../../../surveys/wire/survey.ts";
import type { Draft } from "./draft.ts";
import type { Orders } from "./order-shown.ts";

/** One person's interview: what is asked, what was said, under which id it will be handed in. */
export type Interview = {
  /** Made once, at the first handing in: whatever is pressed twice or sent again is the same response. */
  readonly id: string | undefined;
  readonly offer: Offer;
  readonly begun: Date;
  readonly orders: Orders;
  readonly draft: Draft;
  /** Somebody helped this person: said by a tick in the list of answers. */
  readonly helped: boolean;
};

/** The texts in this language; where the questionnaire lacks it, in its first. */
export function wordingIn(offer: Offer, language: string): Offer["wordings"][number] {
  const wording =
    offer.wordings.find((candidate) => candidate.language === language) ?? offer.wordings[0];
  if (wording === undefined) throw new Error(`no wording of ${offer.questionnaire.id}`);
  return wording;
}
