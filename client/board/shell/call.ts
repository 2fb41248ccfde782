import type { Outcome, Reply } from "../../shared/api/outcome.ts";
import { jsonOutcome } from "../../shared/api/outcome.ts";

/** Awaits a call of the typed client. Where nobody is signed in, the office's sign-in comes up instead. */
export async function call<Value>(request: Promise<Reply<Value>>): Promise<Outcome<Value>> {
  const outcome = await jsonOutcome(request);
  if (outcome.kind === "problem" && outcome.problem.code === "access.sign-in-needed") {
    const back = encodeURIComponent(location.pathname + location.search);
    location.assign(`/buero/anmelden?weiter=${back}`);
  }
  return outcome;
}
