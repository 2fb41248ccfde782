import type { InterfaceLanguage } from "../../../surveys/messages/say.ts";
import type { Offer } from "../../../surveys/wire/survey.ts";
import type { Interview } from "../interview/interview.ts";
import type { Obstacle, Step } from "../interview/steps.ts";
import type { Fate } from "../outbox/outbox.ts";

/** One sentence in the foot. `times` tells the same sentence said again from one that merely stands. */
export type Hint = { readonly times: number } & (
  | { readonly kind: "obstacle"; readonly obstacle: Obstacle }
  | { readonly kind: "full"; readonly count: number }
);

/** Where "Ändern" was touched: one comes back to the same row at the same height. */
export type ReviewPlace = { readonly question: string; readonly scroll: number };

/** The way to the full words about the survey and back: `scroll` is where "Mehr dazu" was touched. */
type MoreAbout = { readonly seen: "not yet" | "now" | "before"; readonly scroll: number };
export const NOT_YET: MoreAbout = { seen: "not yet", scroll: 0 };

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
      readonly more: MoreAbout;
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
  /** A phone has taken the answers over; nothing of them is left here. */
  | { readonly at: "handedOver" }
);

/** The same on one of its screens. */
export type At<Kind extends Session["at"]> = Extract<Session, { readonly at: Kind }>;

export function newSession(language: InterfaceLanguage): Session {
  return { at: "start", first: true, language };
}

/** The interview that has begun, on whatever screen it is. */
export function interviewIn(session: Session): Interview | undefined {
  if (session.at === "consent") return session.paused;
  return session.at === "step" || session.at === "review" ? session.interview : undefined;
}

/** The questionnaire that somebody has chosen, on whatever screen it is. */
export function offerIn(session: Session): Offer | undefined {
  if (session.at === "consent" || session.at === "thanks") return session.offer;
  return interviewIn(session)?.offer;
}

/** The screen's name: another one means that a new screen has come. */
export function placeOf(session: Session): string {
  if (session.at === "consent" && session.more.seen === "now") return "more";
  return session.at === "step" ? `step ${session.step.key}` : session.at;
}
