import { v4 } from "uuid";
import type { SealingKey } from "../../surveys/wire/sealing.ts";
import type { Interview } from "./interview/interview.ts";
import { submissionOf } from "./interview/submission.ts";
import type { Later } from "./later.ts";
import { canSeal } from "./outbox/can-seal.ts";
import type { Outbox } from "./outbox/outbox.ts";
import { parcelOf } from "./outbox/parcel-of.ts";
import { seal } from "./outbox/seal.ts";

/** A response's id. Not crypto.randomUUID: a tablet in the house's network has no secure context. */
export function newResponseId(): string {
  return v4();
}

/**
 * Seals the answers and puts them into the outbox. Resolves when they are safe, and says whether they
 * outlive the page.
 */
export async function handIn(
  outbox: Later<Outbox>,
  interview: Interview,
  {
    sealing,
    ...circumstances
  }: Parameters<typeof submissionOf>[1] & {
    /** The server's public key, from the bundle. */
    readonly sealing: SealingKey;
  },
): Promise<boolean> {
  const submission = submissionOf(interview, circumstances);
  const delivery = canSeal()
    ? await seal(submission, sealing)
    : ({ form: "open", submission } as const);
  const opened = await outbox.load();
  await opened.keep(parcelOf(delivery));
  return opened.lasting;
}
