import type { BreakOff } from "../../../surveys/wire/submission.ts";
import type { Interview } from "../interview/interview.ts";
import { localDay } from "../interview/local-time.ts";
import { isAnswered, obstacleAt, stepsOf } from "../interview/steps.ts";
import type { Session } from "../session/session.ts";

/** Whether the interview holds any answer at all. */
export function anythingSaid({ offer, draft }: Interview): boolean {
  return stepsOf(offer.questionnaire, draft).some((step) => isAnswered(step, draft));
}

/**
 * The interview as it can be handed in half-way. The question on which somebody stops has not been skipped,
 * nor has one that cannot be skipped: both were not reached.
 */
export function upToHere(interview: Interview, session: Session, newId: string): Interview {
  const here = session.at === "step" ? session.step.key : undefined;
  const { draft } = interview;
  const seen = new Set(draft.seen);
  for (const step of stepsOf(interview.offer.questionnaire, draft)) {
    const stoppedHere = step.key === here && !isAnswered(step, draft);
    if (stoppedHere || obstacleAt(step, draft) !== undefined) seen.delete(step.key);
  }
  return { ...interview, id: interview.id ?? newId, draft: { ...draft, seen } };
}

/** That somebody began and went away: where they stopped, and nothing of what they said. */
export function breakOffOf(
  interview: Interview,
  session: Session,
  {
    id,
    site,
    mode,
    now,
  }: {
    readonly id: string;
    readonly site: string;
    readonly mode: "tablet" | "web";
    readonly now: Date;
  },
): BreakOff {
  return {
    form: "breakOff",
    id,
    wave: interview.offer.wave.id,
    site,
    mode,
    day: localDay(now),
    question: session.at === "step" ? session.step.question.id : edgeOf(interview, session),
  };
}

/** Before the first question stands the consent, after the last one the list of answers. */
function edgeOf({ offer, draft }: Interview, session: Session): string {
  const steps = stepsOf(offer.questionnaire, draft);
  const step = session.at === "consent" ? steps.at(0) : steps.at(-1);
  if (step === undefined) throw new Error(`${offer.questionnaire.id} asks nothing`);
  return step.question.id;
}
