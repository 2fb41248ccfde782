import * as v from "valibot";
import type { ProblemCode } from "../../../surveys/problem.ts";
import type { Handover } from "../../../surveys/wire/handover.ts";
import { HandoverClaim, HandoverState } from "../../../surveys/wire/handover.ts";
import { ProblemDocument } from "../../../surveys/wire/problem.ts";

const MILLISECONDS_TO_WAIT = 10_000;

/** Leaves the key of a parcel with the server. @returns whether it lies there now */
export async function leaveKey(handover: Handover, authorization: string): Promise<boolean> {
  const reply = await ask("", { method: "POST", authorization, body: JSON.stringify(handover) });
  return reply !== undefined && reply.status >= 200 && reply.status < 300;
}

/** What became of a key: it waits, a phone has it, it is too old; or nobody knows right now. */
export type KeyState = "waiting" | "claimed" | "gone" | "unknown";

/** Asks for a key that this tablet has left. */
export async function keyState(id: string, authorization: string): Promise<KeyState> {
  const reply = await ask(id, { authorization });
  if (reply?.status === 200 && v.is(HandoverState, reply.body))
    return reply.body.claimed ? "claimed" : "waiting";
  return isOurs(reply, "request.not-found") ? "gone" : "unknown";
}

/** Takes a key back. @returns "claimed" where a phone was quicker */
export async function takeKeyBack(id: string, authorization: string): Promise<KeyState> {
  const reply = await ask(id, { method: "DELETE", authorization });
  if (reply?.status === 200 || isOurs(reply, "request.not-found")) return "gone";
  return isOurs(reply, "handover.used") ? "claimed" : "unknown";
}

/** What a phone gets for a scanned picture. */
export type Claimed =
  | { kind: "claimed"; key: string }
  /** Somebody has it already, or it is too old. */
  | { kind: "used" }
  | { kind: "unreachable" };

/** Asks for a key. It works for one ticket, as often as this phone has to ask. */
export async function claimKey(id: string, ticket: string): Promise<Claimed> {
  const reply = await ask(`${id}/claim`, { method: "POST", body: JSON.stringify({ ticket }) });
  if (reply !== undefined && reply.status < 300 && v.is(HandoverClaim, reply.body))
    return { kind: "claimed", ...reply.body };
  return isOurs(reply, "handover.used") ? { kind: "used" } : { kind: "unreachable" };
}

type Reply = { status: number; body: unknown };

/** A reply of our own server; undefined without a way through. */
async function ask(
  path: string,
  {
    method = "GET",
    authorization,
    body,
  }: { method?: string; authorization?: string; body?: string },
): Promise<Reply | undefined> {
  try {
    const response = await fetch(`/api/handovers${path === "" ? "" : `/${path}`}`, {
      method,
      cache: "no-store",
      headers: {
        ...(authorization !== undefined && { authorization }),
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body }),
      signal: AbortSignal.timeout(MILLISECONDS_TO_WAIT),
    });
    return { status: response.status, body: await response.json().catch(() => undefined) };
  } catch {
    return undefined;
  }
}

/** Whether our own server said this: a library's login page answers too. */
function isOurs(reply: Reply | undefined, code: ProblemCode): boolean {
  return v.is(ProblemDocument, reply?.body) && reply.body.code === code;
}
