import type { InterfaceLanguage } from "../../../surveys/messages/say.ts";
import type { Offer } from "../../../surveys/wire/survey.ts";
import type { Draft } from "../interview/draft.ts";
import { EMPTY_DRAFT, withSeen } from "../interview/draft.ts";
import type { Interview } from "../interview/interview.ts";
import type { Orders } from "../interview/order-shown.ts";
import type { Obstacle, Step } from "../interview/steps.ts";
import {
  firstObstacle,
  obstacleAt,
  stepAfter,
  stepAfterChange,
  stepAt,
  stepBefore,
  stepsOf,
} from "../interview/steps.ts";
import type { Fate } from "../outbox/outbox.ts";

/** One sentence in the foot. `times` tells the same sentence said again from one that merely stands. */
export type Hint = { readonly times: number } & (
  | { readonly kind: "obstacle"; readonly obstacle: Obstacle }
  | { readonly kind: "full"; readonly count: number }
);

/** Where "Ändern" was touched: one comes back to the same row at the same height. */
export type ReviewPlace = { readonly question: string; readonly scroll: number };

/** One person in front of the screen, from the bench to the thanks. */
export type Session = { readonly language: InterfaceLanguage } & (
  | { readonly at: "start"; readonly first: boolean }
  | { readonly at: "choose" }
  | {
      readonly at: "consent";
      readonly offer: Offer;
      readonly chosen: boolean;
      /** Whoever goes back to read this again finds the answers as they were. */
      readonly paused: Interview | undefined;
    }
  | {
      readonly at: "step";
      readonly interview: Interview;
      readonly chosen: boolean;
      readonly step: Step;
      readonly hint: Hint | undefined;
      readonly cameFrom: ReviewPlace | undefined;
    }
  | {
      readonly at: "review";
      readonly interview: Interview;
      readonly chosen: boolean;
      readonly place: ReviewPlace | undefined;
      readonly keeping: "not yet" | "now" | "failed";
    }
  | {
      readonly at: "thanks";
      readonly offer: Offer;
      readonly id: string;
      readonly lasting: boolean;
      readonly fate: Fate;
    }
);

export type Move =
  | { readonly to: "language"; readonly language: InterfaceLanguage }
  | { readonly to: "begin"; readonly offers: readonly Offer[] }
  | { readonly to: "offer"; readonly offer: Offer }
  | {
      readonly to: "agree";
      readonly begun: Date;
      readonly orders: Orders;
    }
  | { readonly to: "enter"; readonly draft: Draft }
  | { readonly to: "full"; readonly count: number }
  | { readonly to: "forward" }
  | { readonly to: "back" }
  | { readonly to: "change"; readonly question: string; readonly scroll: number }
  | { readonly to: "review" }
  /** Handing in. The id is for an interview that has none yet. */
  | { readonly to: "keep"; readonly id: string }
  | { readonly to: "kept"; readonly lasting: boolean }
  | { readonly to: "not kept" }
  | { readonly to: "fate"; readonly id: string; readonly fate: Fate }
  | { readonly to: "next person"; readonly language: InterfaceLanguage };

export function newSession(language: InterfaceLanguage): Session {
  return { at: "start", first: true, language };
}

/** What a move makes of a session. A move that does not fit the screen (a second press, a late reply) changes nothing. */
export function moved(session: Session, move: Move): Session {
  switch (move.to) {
    case "language":
      return { ...session, language: move.language };
    case "next person":
      return { at: "start", first: false, language: move.language };
    case "begin":
      return begun(session, move.offers);
    case "offer":
      return session.at === "choose"
        ? {
            at: "consent",
            language: session.language,
            offer: move.offer,
            chosen: true,
            paused: undefined,
          }
        : session;
    case "agree":
      return session.at === "consent" ? agreed(session, move) : session;
    case "enter":
      return session.at === "step" ? entered(session, move.draft) : session;
    case "full":
      return session.at === "step"
        ? { ...session, hint: { kind: "full", count: move.count, times: timesOf(session) } }
        : session;
    case "forward":
      return session.at === "step" ? forward(session) : session;
    case "back":
      return back(session);
    case "change":
      return session.at === "review" ? change(session, move) : session;
    case "review":
      return session.at === "step" && session.cameFrom !== undefined
        ? review(session, session.cameFrom)
        : session;
    case "keep":
      return session.at === "review" && session.keeping !== "now"
        ? keep(session, move.id)
        : session;
    case "kept":
      return session.at === "review" &&
        session.keeping === "now" &&
        session.interview.id !== undefined
        ? {
            at: "thanks",
            language: session.language,
            offer: session.interview.offer,
            id: session.interview.id,
            lasting: move.lasting,
            fate: "waiting",
          }
        : session;
    case "not kept":
      return session.at === "review" && session.keeping === "now"
        ? { ...session, keeping: "failed" }
        : session;
    case "fate":
      return session.at === "thanks" && session.id === move.id
        ? { ...session, fate: move.fate }
        : session;
  }
}

/** The screen's name: another one means that a new screen has come. */
export function placeOf(session: Session): string {
  return session.at === "step" ? `step ${session.step.key}` : session.at;
}

type At<Kind extends Session["at"]> = Extract<Session, { readonly at: Kind }>;

function begun(session: Session, offers: readonly Offer[]): Session {
  if (session.at !== "start") return session;
  const { language } = session;
  const [only, ...more] = offers;
  if (only === undefined) return session;
  return more.length > 0
    ? { at: "choose", language }
    : { at: "consent", language, offer: only, chosen: false, paused: undefined };
}

function agreed(
  { language, offer, chosen, paused }: At<"consent">,
  { begun, orders }: Extract<Move, { to: "agree" }>,
): Session {
  const interview = paused ?? { id: undefined, offer, begun, orders, draft: EMPTY_DRAFT };
  const [first] = stepsOf(offer.questionnaire, interview.draft);
  if (first === undefined)
    return { at: "review", language, interview, chosen, place: undefined, keeping: "not yet" };
  return show({ language, interview, chosen }, first, undefined);
}

/** Puts a step on the screen: from now on it counts as seen. */
function show(
  { language, interview, chosen }: Pick<At<"step">, "language" | "interview" | "chosen">,
  step: Step,
  cameFrom: ReviewPlace | undefined,
): At<"step"> {
  return {
    at: "step",
    language,
    chosen,
    interview: { ...interview, draft: withSeen(interview.draft, step.key) },
    step,
    hint: undefined,
    cameFrom,
  };
}

function entered(session: At<"step">, draft: Draft): Session {
  const interview = { ...session.interview, draft };
  // An answer may bring a question along: "von 15" then reads "von 16" at once.
  const step =
    stepAt(stepsOf(interview.offer.questionnaire, draft), session.step.key) ?? session.step;
  return { ...session, interview, step, hint: undefined };
}

function forward(session: At<"step">): Session {
  const { interview, step, cameFrom } = session;
  const obstacle = obstacleAt(step, interview.draft);
  if (obstacle !== undefined)
    return { ...session, hint: { kind: "obstacle", obstacle, times: timesOf(session) } };
  const steps = stepsOf(interview.offer.questionnaire, interview.draft);
  const next =
    cameFrom === undefined
      ? stepAfter(steps, step.key)
      : stepAfterChange(steps, step.key, interview.draft);
  return next === undefined ? review(session, cameFrom) : show(session, next, cameFrom);
}

function back(session: Session): Session {
  switch (session.at) {
    case "start":
    case "thanks":
      return session;
    case "choose":
      return { at: "start", first: false, language: session.language };
    case "consent":
      return session.chosen
        ? { at: "choose", language: session.language }
        : { at: "start", first: false, language: session.language };
    case "step": {
      const { interview, step, cameFrom } = session;
      const before = stepBefore(stepsOf(interview.offer.questionnaire, interview.draft), step.key);
      const sameBattery = before?.question.id === step.question.id;
      if (cameFrom !== undefined && !sameBattery) return review(session, cameFrom);
      if (before !== undefined) return show(session, before, cameFrom);
      return {
        at: "consent",
        language: session.language,
        offer: interview.offer,
        chosen: session.chosen,
        paused: interview,
      };
    }
    case "review": {
      if (session.keeping === "now") return session;
      const last = stepsOf(session.interview.offer.questionnaire, session.interview.draft).at(-1);
      return last === undefined ? session : show(session, last, undefined);
    }
  }
}

function review(
  { language, interview, chosen }: At<"step">,
  place: ReviewPlace | undefined,
): Session {
  return { at: "review", language, interview, chosen, place, keeping: "not yet" };
}

function change(
  session: At<"review">,
  { question, scroll }: Extract<Move, { to: "change" }>,
): Session {
  if (session.keeping === "now") return session;
  const { offer, draft } = session.interview;
  const step = stepsOf(offer.questionnaire, draft).find(
    (candidate) => candidate.question.id === question,
  );
  return step === undefined ? session : show(session, step, { question, scroll });
}

/** Handing in begins, unless something must be mended first: then that question comes, with the reason. */
function keep(session: At<"review">, id: string): Session {
  const { offer, draft } = session.interview;
  const found = firstObstacle(stepsOf(offer.questionnaire, draft), draft);
  if (found === undefined) {
    const interview = { ...session.interview, id: session.interview.id ?? id };
    return { ...session, interview, keeping: "now" };
  }
  const { step, obstacle } = found;
  return {
    ...show(session, step, { question: step.question.id, scroll: 0 }),
    hint: { kind: "obstacle", obstacle, times: 1 },
  };
}

function timesOf({ hint }: At<"step">): number {
  return (hint?.times ?? 0) + 1;
}
