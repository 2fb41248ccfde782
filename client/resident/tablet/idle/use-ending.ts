import { useEffect, useRef } from "preact/hooks";
import { newResponseId } from "../../hand-in.ts";
import type { Interview } from "../../interview/interview.ts";
import { keepBreakOff } from "../../leaving/keep-break-off.ts";
import { anythingSaid, upToHere } from "../../leaving/leaving-early.ts";
import { interviewIn } from "../../session/session.ts";
import type { AroundProps } from "../../session/visit.ts";
import type { KioskState } from "../kiosk-context.ts";
import type { Ending } from "./idle-cover.tsx";

/** What becomes of answers that nobody comes back to: the wave's rule. */
export function endingOf(interview: Interview | undefined): Ending {
  if (interview === undefined) return "goingOn";
  return interview.offer.wave.breakOff === "handIn" && anythingSaid(interview)
    ? "handingIn"
    : "deleting";
}

/**
 * Ends a visit when its time is over: hands in or deletes, then the next person's bench.
 *
 * @param over whether nobody has answered
 */
export function useEnding(
  over: boolean,
  { session, move, nextPerson }: Omit<AroundProps, "children">,
  { outbox, bundle }: Pick<KioskState, "outbox" | "bundle">,
): void {
  const done = useRef<"nothing" | "handing in" | "all">("nothing");
  const keeping = session.at === "review" ? session.keeping : undefined;
  useEffect(() => {
    if (!over) {
      done.current = "nothing";
      return;
    }
    // While answers are being kept their fate is open.
    if (done.current === "all" || keeping === "now") return;
    const interview = interviewIn(session);
    if (endingOf(interview) === "handingIn" && done.current === "nothing" && interview) {
      done.current = "handing in";
      return move({ to: "leave", interview: upToHere(interview, session, newResponseId()) });
    }
    done.current = "all";
    if (interview === undefined) return nextPerson();
    const where = { site: bundle.survey.site.code, mode: "tablet" } as const;
    keepBreakOff(outbox, interview, session, where).then(nextPerson);
  }, [over, session.at, keeping]);
}
