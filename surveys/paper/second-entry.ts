import { exactUpperBound } from "../statistics/exact-upper-bound.ts";

/** When a stack counts as typed well enough: decided for a wave before anybody types. */
export type SecondEntryRule = {
  /** Forms drawn by lot at a time. */
  step: number;
  /** The share of wrong fields one can live with, from 0 to 1. */
  limit: number;
  /** After so many forms the whole stack is typed twice. */
  most: number;
};

export const SECOND_ENTRY_RULE: SecondEntryRule = { step: 25, limit: 0.01, most: 100 };

/** A question with so many differences is typed twice in full: its errors are no accidents. */
const DIFFERENCES_THAT_TELL = 2;

/**
 * What two entries of the same forms have shown, question by question. `entered`: typed twice on every form
 * of the stack by now, so that its errors are mended and it has left the rate.
 */
export type QuestionDifferences = {
  question: string;
  fields: number;
  differences: number;
  entered: boolean;
};

/** Fields typed twice, how many differ, and the exact one-sided bound of their rate at 95 %, from 0 to 1. */
type Rate = { fields: number; differences: number; upperBound: number };

/** How a stack stands. */
export type SecondEntryState = {
  kind: "accepted" | "more" | "whole-stack";
  /** Questions still to be typed twice on every form of the stack. */
  inFull: string[];
  /** Over all questions that have not been entered in full: what decides. */
  pooled: Rate;
  /** Without those that are about to be entered in full: what is left to be shown. */
  others: Rate;
  /** Forms still to be drawn if the other questions show no further difference; 0 where it is decided. */
  formsToGo: number;
};

/**
 * Decides from the forms typed twice so far whether a stack is accepted, needs more forms, or must be typed
 * twice as a whole. Looked at after each step only, never in between. A question leaves the rate only when
 * it has been entered in full: leaving it out because it looked bad would flatter the rest.
 *
 * @param forms how many forms were typed twice
 * @param size how many forms the stack holds
 *
 * Source: the product's own rule; bound after Clopper & Pearson (1934).
 */
export function secondEntryState(
  questions: readonly QuestionDifferences[],
  forms: number,
  size: number,
  rule: SecondEntryRule = SECOND_ENTRY_RULE,
): SecondEntryState {
  const counted = questions.filter(({ entered }) => !entered);
  const isToBeEntered = ({ differences }: QuestionDifferences) =>
    differences >= DIFFERENCES_THAT_TELL;
  const others = counted.filter((question) => !isToBeEntered(question));
  const found = {
    inFull: counted.filter(isToBeEntered).map(({ question }) => question),
    pooled: rateOf(counted),
    others: rateOf(others),
  };
  const isSure = counted.length === 0 || found.pooled.upperBound <= rule.limit;
  if (forms >= size || (forms > 0 && isSure && found.inFull.length === 0))
    return { kind: "accepted", ...found, formsToGo: 0 };
  if (forms >= rule.most) return { kind: "whole-stack", ...found, formsToGo: size - forms };
  const perForm = forms === 0 ? others.length : found.others.fields / forms;
  return {
    kind: "more",
    ...found,
    formsToGo: formsToGo(found.others, perForm, size - forms, rule.limit),
  };
}

function rateOf(questions: readonly QuestionDifferences[]): Rate {
  const fields = questions.reduce((sum, one) => sum + one.fields, 0);
  const differences = questions.reduce((sum, one) => sum + one.differences, 0);
  return { fields, differences, upperBound: exactUpperBound(differences, fields) };
}

function formsToGo(
  { fields, differences }: Rate,
  perForm: number,
  left: number,
  limit: number,
): number {
  // The bound only falls with more fields, so the first number of forms that suffices can be halved in on.
  let tooFew = -1;
  let enough = left;
  while (enough - tooFew > 1) {
    const more = Math.floor((tooFew + enough) / 2);
    const bound = exactUpperBound(differences, Math.round(fields + more * perForm));
    if (bound <= limit) enough = more;
    else tooFew = more;
  }
  return enough;
}
