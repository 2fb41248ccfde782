import { v4 } from "uuid";
import type { Interview } from "./interview/interview.ts";
import { submissionOf } from "./interview/submission.ts";
import type { Later } from "./later.ts";
import type { Outbox } from "./outbox/outbox.ts";

/** A response's id. Not crypto.randomUUID: a tablet in the house's network has no secure context. */
export function newResponseId(): string {
  return v4();
}

/** Puts the answers into the outbox. Resolves when they are safe, and says whether they outlive the page. */
export async function handIn(
  outbox: Later<Outbox>,
  interview: Interview,
  circumstances: Parameters<typeof submissionOf>[1],
): Promise<boolean> {
  const submission = submissionOf(interview, circumstances);
  const opened = await outbox.load();
  await opened.keep({ id: submission.id, body: JSON.stringify({ form: "open", submission }) });
  return opened.lasting;
}
