import type { InterfaceLanguage } from "../../../surveys/messages/say.ts";
import { newResponseId } from "../hand-in.ts";
import type { Interview } from "../interview/interview.ts";
import { packed } from "../interview/packed.ts";
import type { Step } from "../interview/steps.ts";
import { isAnswered } from "../interview/steps.ts";
import { leaveKey } from "./handover-server.ts";
import { sealedLink } from "./sealed-link.ts";

/** Where the tablet stands, and what it may ask the server with. */
export type HandoverPlace = {
  readonly site: string;
  readonly device: string;
  /** The value of the header Authorization. */
  readonly authorization: string;
};

/** What can be shown to a phone, or why nothing can. */
export type Prepared =
  | { kind: "shown"; id: string; response: string; address: string }
  | { kind: "offline" }
  | { kind: "tooLong" };

/** Seals the answers so far into an address, and leaves its key with the server. */
export async function prepared(
  interview: Interview,
  step: Step | undefined,
  language: InterfaceLanguage,
  { site, device, authorization }: HandoverPlace,
): Promise<Prepared> {
  const response = interview.id ?? newResponseId();
  const id = newResponseId();
  const goesAlong = packed({ ...withoutSeeing(interview, step), id: response }, new Date());
  const link = await sealedLink(
    { site, device, language, interview: goesAlong },
    id,
    location.origin,
  );
  if (link === undefined) return { kind: "tooLong" };
  const left = await leaveKey({ id, key: link.key, response }, authorization);
  return left ? { kind: "shown", id, response, address: link.address } : { kind: "offline" };
}

/** The question on the screen is not skipped: with it the phone goes on. */
function withoutSeeing(interview: Interview, step: Step | undefined): Interview {
  const { draft } = interview;
  if (step === undefined || isAnswered(step, draft)) return interview;
  const seen = new Set(draft.seen);
  seen.delete(step.key);
  return { ...interview, draft: { ...draft, seen } };
}
