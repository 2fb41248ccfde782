import { v4 } from "uuid";
import type { InterviewNote } from "../../../surveys/wire/interview.ts";
import { api } from "../../shared/api/client.ts";
import { isUnreachable, problemOf } from "../../shared/api/problem-of.ts";

/** A note on its way. It waits in memory alone: no disk sees words that cannot be sealed. */
export type NoteFate = "none" | "waiting" | "sent" | "refused";

const MILLISECONDS_TO_NEXT_TRY = 10_000;

/**
 * Sends a note until the server has it. Its id has nothing to do with the answers'.
 *
 * @param tell told each time its fate changes
 */
export async function sendNote(
  note: Omit<InterviewNote, "id">,
  tell: (fate: NoteFate) => void,
): Promise<void> {
  const json = { ...note, id: v4() };
  tell("waiting");
  for (;;) {
    const fate = await tryOnce(json);
    if (fate !== "waiting") return tell(fate);
    await new Promise((resolve) => setTimeout(resolve, MILLISECONDS_TO_NEXT_TRY));
  }
}

async function tryOnce(json: InterviewNote): Promise<NoteFate> {
  const reply = await api["interview-notes"].$post({ json }).catch(() => undefined);
  if (reply === undefined) return "waiting";
  if (reply.ok) return "sent";
  const problem = await problemOf(reply);
  const passing = isUnreachable(problem) || problem.status === 401 || problem.status >= 500;
  return passing ? "waiting" : "refused";
}
