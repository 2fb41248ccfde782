import * as v from "valibot";
import { ResponseId } from "./submission.ts";

const Bytes32 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));

/**
 * "Auf meinem Handy weiter": POST /api/handovers, from a paired tablet. The answers so far travel in the
 * QR's fragment, encrypted; the server keeps the key until one phone has asked for it, and never sees
 * the answers.
 */
export const Handover = v.strictObject({ id: ResponseId, key: Bytes32, response: ResponseId });
export type Handover = v.InferOutput<typeof Handover>;

/**
 * POST /api/handovers/:id/claim, from one phone. It makes the ticket itself, so that it can ask again where
 * the reply was lost; another phone has another ticket and gets nothing. With the ticket as
 * `Authorization: Bearer` the phone hands in this one response, as the tablet would have.
 */
export const HandoverRequest = v.strictObject({ ticket: Bytes32 });
export const HandoverClaim = v.object({ key: v.string() });
export type HandoverClaim = v.InferOutput<typeof HandoverClaim>;

/** GET /api/handovers/:id, from the tablet that made it. */
export const HandoverState = v.object({ claimed: v.boolean() });
export type HandoverState = v.InferOutput<typeof HandoverState>;
