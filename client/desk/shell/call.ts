import type { Outcome, Reply } from "../../shared/api/outcome.ts";
import { jsonOutcome, outcomeOf } from "../../shared/api/outcome.ts";

/** Told when the server says that nobody is signed in any more. */
const SESSION_ENDED = "nachbarstimme:session-ended";

/**
 * Awaits a call of the typed client and reads its reply, good or bad. A session that has run out also
 * brings up the sign-in.
 *
 * @example
 * const outcome = await call(api.accounts.$get());
 * if (outcome.kind === "problem") return setProblem(outcome.problem);
 */
export function call<Value>(request: Promise<Reply<Value>>): Promise<Outcome<Value>> {
  return watched(jsonOutcome(request));
}

/** As `call`, where the reply to a success has nothing to read (204). */
export function tell(request: Promise<Reply<unknown>>): Promise<Outcome<null>> {
  return watched(outcomeOf(request, async () => null));
}

async function watched<Value>(pending: Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  const outcome = await pending;
  if (outcome.kind === "problem" && outcome.problem.code === "access.sign-in-needed")
    dispatchEvent(new Event(SESSION_ENDED));
  return outcome;
}

/** Calls back when a session has ended. @returns the way to stop listening */
export function onSessionEnded(listener: () => void): () => void {
  addEventListener(SESSION_ENDED, listener);
  return () => removeEventListener(SESSION_ENDED, listener);
}
