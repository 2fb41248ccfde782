import type { InterfaceLanguage } from "../../../surveys/messages/say.ts";
import type { Offer } from "../../../surveys/wire/survey.ts";
import type { Draft } from "../interview/draft.ts";
import { EMPTY_DRAFT, withSeen } from "../interview/draft.ts";
import type { Interview } from "../interview/interview.ts";
import type { Orders } from "../interview/order-shown.ts";
import type { Step } from "../interview/steps.ts";
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
import type { At, ReviewPlace, Session } from "./session.ts";
import { interviewIn, NOT_YET, newSession } from "./session.ts";

/** What happens to a session. */
export type Move =
  | { readonly to: "language"; readonly language: InterfaceLanguage }
  | { readonly to: "begin"; readonly offers: readonly Offer[] }
  | { readonly to: "offer"; readonly offer: Offer }
  | { readonly to: "more"; readonly scroll: number }
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
  | { readonly to: "helped"; readonly helped: boolean }
  /** Somebody comes back to what their own device has remembered. */
  | { readonly to: "resume"; readonly interview: Interview }
  /** The interview gets its id before the end, because it may be handed in elsewhere. */
  | { readonly to: "named"; readonly id: string }
  | { readonly to: "handedOver" }
  /** Handing in. The id is for an interview that has none yet. */
  | { readonly to: "keep"; readonly id: string }
  | { readonly to: "kept"; readonly lasting: boolean }
  | { readonly to: "not kept" }
  /** Handing in what was said up to here, by somebody who leaves. */
  | { readonly to: "leave"; readonly interview: Interview }
  | { readonly to: "fate"; readonly id: string; readonly fate: Fate }
  | { readonly to: "next person"; readonly language: InterfaceLanguage };

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
            more: NOT_YET,
          }
        : session;
    case "more":
      return session.at === "consent"
        ? { ...session, more: { seen: "now", scroll: move.scroll } }
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
    case "helped":
      return session.at === "review" && session.keeping !== "now"
        ? { ...session, interview: { ...session.interview, helped: move.helped } }
        : session;
    case "resume":
      return session.at === "start" ? resumed(move.interview, session.language) : session;
    case "named":
      return (session.at === "step" || session.at === "review") &&
        session.interview.id === undefined
        ? { ...session, interview: { ...session.interview, id: move.id } }
        : session;
    case "handedOver":
      return session.at === "step" || session.at === "review"
        ? { at: "handedOver", language: session.language }
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
    case "leave":
      return left(session, move.interview);
    case "fate":
      return session.at === "thanks" && session.id === move.id
        ? { ...session, fate: move.fate }
        : session;
  }
}

/** A session that goes on with an interview begun elsewhere: at the first step nobody has seen yet. */
export function resumed(interview: Interview, language: InterfaceLanguage): Session {
  const steps = stepsOf(interview.offer.questionnaire, interview.draft);
  const next = steps.find((step) => !interview.draft.seen.has(step.key)) ?? steps.at(-1);
  if (next === undefined) return newSession(language);
  return show({ language, interview, chosen: false }, next, undefined);
}

function begun(session: Session, offers: readonly Offer[]): Session {
  if (session.at !== "start") return session;
  const { language } = session;
  const [only, ...more] = offers;
  if (only === undefined) return session;
  return more.length > 0
    ? { at: "choose", language }
    : {
        at: "consent",
        language,
        offer: only,
        chosen: false,
        paused: undefined,
        more: NOT_YET,
      };
}

function agreed(
  { language, offer, chosen, paused }: At<"consent">,
  { begun, orders }: Extract<Move, { to: "agree" }>,
): Session {
  const interview = paused ?? {
    id: undefined,
    offer,
    begun,
    orders,
    draft: EMPTY_DRAFT,
    helped: false,
  };
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
    case "handedOver":
      return session;
    case "choose":
      return { at: "start", first: false, language: session.language };
    case "consent":
      if (session.more.seen === "now")
        return { ...session, more: { ...session.more, seen: "before" } };
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
        more: NOT_YET,
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

/** Whoever leaves hands in what is there; nothing need be mended first. */
function left(session: Session, interview: Interview): Session {
  if (session.at !== "consent" && session.at !== "step" && session.at !== "review") return session;
  if (interviewIn(session) === undefined) return session;
  if (session.at === "review" && session.keeping === "now") return session;
  const { language, chosen } = session;
  return { at: "review", language, interview, chosen, place: undefined, keeping: "now" };
}

function timesOf({ hint }: At<"step">): number {
  return (hint?.times ?? 0) + 1;
}
