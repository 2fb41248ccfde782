import type { ProblemDocument } from "../../../surveys/wire/problem.ts";
import { problemOf } from "../../shared/api/problem-of.ts";

/** What a call to the server came to. */
export type Outcome<Value> =
  | { kind: "done"; value: Value }
  | { kind: "problem"; problem: ProblemDocument };

type Reply<Value> = { ok: boolean; status: number; json(): Promise<Value> };

/** Awaits a call of the typed client. Where nobody is signed in, the office's sign-in comes up instead. */
export async function call<Value>(request: Promise<Reply<Value>>): Promise<Outcome<Value>> {
  const reply = await request.catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  );
  if (!(reply instanceof Error) && reply.ok) return { kind: "done", value: await reply.json() };
  const problem = await problemOf(reply);
  if (problem.code === "access.sign-in-needed") {
    const back = encodeURIComponent(location.pathname + location.search);
    location.assign(`/buero/anmelden?weiter=${back}`);
  }
  return { kind: "problem", problem };
}
