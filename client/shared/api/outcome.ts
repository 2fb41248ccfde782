import type { ProblemDocument } from "../../../surveys/wire/problem.ts";
import { problemOf } from "./problem-of.ts";

/** What a call to the server came to. */
export type Outcome<Value> =
  | { kind: "done"; value: Value }
  | { kind: "problem"; problem: ProblemDocument };

/** What is needed of a reply of the typed client. */
export type Reply<Value> = { ok: boolean; status: number; json(): Promise<Value> };

/** Awaits a call of the typed client and reads its reply, good or bad. */
export function jsonOutcome<Value>(request: Promise<Reply<Value>>): Promise<Outcome<Value>> {
  return outcomeOf(request, (reply) => reply.json());
}

/** As `jsonOutcome`, where the reply to a success is read in another way. */
export async function outcomeOf<Value, Read>(
  request: Promise<Reply<Value>>,
  read: (reply: Reply<Value>) => Promise<Read>,
): Promise<Outcome<Read>> {
  const reply = await request.catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  );
  if (!(reply instanceof Error) && reply.ok) return { kind: "done", value: await read(reply) };
  return { kind: "problem", problem: await problemOf(reply) };
}
