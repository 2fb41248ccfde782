import * as v from "valibot";
import { ProblemDocument } from "../../../surveys/wire/problem.ts";
import { Receipt } from "../../../surveys/wire/submission.ts";
import type { Parcel } from "./store.ts";

/** What became of one attempt. */
export type Posted =
  /** For good: taken now, or known for long. */
  | { kind: "taken" }
  /** Never as it is. */
  | { kind: "refused"; code: string }
  /** The server stumbled over this very parcel, perhaps; another may get through. */
  | { kind: "failed"; code: string }
  /** The server is there, but wants to be left alone for a while. */
  | { kind: "busy" }
  /** Nobody answered, or somebody else did (`answered`): a library's login page, a proxy. */
  | { kind: "unreachable"; answered: boolean }
  /** This device may not hand in at all, at present: that says nothing about the parcel. */
  | { kind: "barred"; door: "revoked" | "unpaired" };

/** Our own replies in the 4xx and 5xx range that ask for patience. */
const PATIENCE = new Set([408, 425, 429, 503]);
/** With the longest pause after it (pause.ts) less than 30 seconds. */
export const MILLISECONDS_TO_WAIT = 15_000;

/**
 * Posts one parcel. Taken only on our own receipt for this very id, refused only on our own problem:
 * the login page of a library's wifi answers 200 too.
 *
 * @param key the paired tablet's, if this is one
 */
export async function postParcel(
  { id, body, ticket }: Parcel,
  key?: string,
  request: typeof fetch = fetch,
): Promise<Posted> {
  const bearer = ticket ?? key;
  let response: Response;
  let reply: unknown;
  try {
    response = await request("/api/submissions", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
      },
      body,
      signal: AbortSignal.timeout(MILLISECONDS_TO_WAIT),
    });
    reply = await response.json().catch(() => undefined);
  } catch {
    return { kind: "unreachable", answered: false };
  }
  const { status } = response;
  if ((status === 200 || status === 201) && v.is(Receipt, reply) && reply.id === id)
    return { kind: "taken" };
  return status >= 400 && v.is(ProblemDocument, reply)
    ? readProblem(status, reply.code, ticket === undefined && key !== undefined)
    : { kind: "unreachable", answered: status >= 400 };
}

function readProblem(status: number, code: string, asDevice: boolean): Posted {
  if (PATIENCE.has(status)) return { kind: "busy" };
  if (status >= 500) return { kind: "failed", code };
  if (asDevice && code === "device.revoked") return { kind: "barred", door: "revoked" };
  if (asDevice && code === "device.key-needed") return { kind: "barred", door: "unpaired" };
  // The server had it, and has taken it out again: nothing is left to send, and nothing to keep.
  if (code === "submission.withdrawn") return { kind: "taken" };
  return { kind: "refused", code };
}
