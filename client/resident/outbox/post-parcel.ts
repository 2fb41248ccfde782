import * as v from "valibot";
import { ProblemDocument } from "../../../surveys/wire/problem.ts";
import { Receipt } from "../../../surveys/wire/submission.ts";
import type { Parcel } from "./store.ts";

/** What became of one attempt: taken for good, never to be taken, or to be tried again. */
export type Posted =
  | { kind: "taken" }
  | { kind: "refused"; code: string }
  | { kind: "later"; online: boolean };

/** Replies in the 4xx range that say nothing about what was sent. */
const PASSING = new Set([408, 425, 429]);
const MILLISECONDS_TO_WAIT = 20_000;

/**
 * Posts one parcel. Taken only on our own receipt for this very id, refused only on our own problem:
 * the login page of a library's wifi answers 200 too.
 */
export async function postParcel(
  { id, body }: Parcel,
  request: typeof fetch = fetch,
): Promise<Posted> {
  let response: Response;
  let reply: unknown;
  try {
    response = await request("/api/submissions", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      signal: AbortSignal.timeout(MILLISECONDS_TO_WAIT),
    });
    reply = await response.json().catch(() => undefined);
  } catch {
    return { kind: "later", online: false };
  }
  const { status } = response;
  if ((status === 200 || status === 201) && v.is(Receipt, reply) && reply.id === id)
    return { kind: "taken" };
  const final = status >= 400 && status < 500 && !PASSING.has(status);
  return final && v.is(ProblemDocument, reply)
    ? { kind: "refused", code: reply.code }
    : { kind: "later", online: status >= 400 };
}
