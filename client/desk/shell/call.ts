import type { ProblemDocument } from "../../../surveys/wire/problem.ts";
import { problemOf } from "../../shared/api/problem-of.ts";

/** What a call to the server came to. */
export type Outcome<Value> =
  | { kind: "done"; value: Value }
  | { kind: "problem"; problem: ProblemDocument };

type Reply<Value> = { ok: boolean; status: number; json(): Promise<Value> };

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
  return outcomeOf(request, (reply) => reply.json());
}

/** As `call`, where the reply to a success has nothing to read (204). */
export function tell(request: Promise<Reply<unknown>>): Promise<Outcome<null>> {
  return outcomeOf(request, async () => null);
}

async function outcomeOf<Value, Read>(
  request: Promise<Reply<Value>>,
  read: (reply: Reply<Value>) => Promise<Read>,
): Promise<Outcome<Read>> {
  const reply = await request.catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  );
  if (!(reply instanceof Error) && reply.ok) return { kind: "done", value: await read(reply) };
  const problem = await problemOf(reply);
  if (problem.code === "access.sign-in-needed") dispatchEvent(new Event(SESSION_ENDED));
  return { kind: "problem", problem };
}

/** Calls back when a session has ended. @returns the way to stop listening */
export function onSessionEnded(listener: () => void): () => void {
  addEventListener(SESSION_ENDED, listener);
  return () => removeEventListener(SESSION_ENDED, listener);
}
