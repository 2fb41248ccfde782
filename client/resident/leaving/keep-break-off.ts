import { newResponseId } from "../hand-in.ts";
import type { Interview } from "../interview/interview.ts";
import type { Later } from "../later.ts";
import type { Outbox } from "../outbox/outbox.ts";
import type { Session } from "../session/session.ts";
import { breakOffOf } from "./leaving-early.ts";

/** Deleting what somebody said must never wait for this count longer. */
const MILLISECONDS_TO_KEEP = 2_000;

/** Counts that somebody went away, as well as it can. Resolves in any case. */
export async function keepBreakOff(
  outbox: Later<Outbox>,
  interview: Interview,
  session: Session,
  where: { readonly site: string; readonly mode: "tablet" | "web" },
): Promise<void> {
  const breakOff = breakOffOf(interview, session, {
    ...where,
    // A phone may bring along only what its ticket names.
    id: interview.id ?? newResponseId(),
    now: new Date(),
  });
  const keeping = outbox
    .load()
    .then((opened) => opened.keep({ id: breakOff.id, body: JSON.stringify(breakOff) }))
    .catch(() => {
      // Nothing can be stored here, and the answers go all the same.
    });
  await Promise.race([
    keeping,
    new Promise((resolve) => setTimeout(resolve, MILLISECONDS_TO_KEEP)),
  ]);
}
