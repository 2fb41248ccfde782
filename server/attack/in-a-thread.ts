import type { Settings } from "../settings.ts";
import { answerOf, IS_BUILT } from "../worker-thread.ts";
import type { AttackFound, AttackJob } from "./attack-job.ts";
import { attacked } from "./attack-job.ts";

const LIMITS = { milliseconds: 120_000, megabytes: 1024 };

/**
 * Attacks one place, in a thread of its own with limits of time and memory where the server is built.
 *
 * @returns nothing found and not complete where the search comes to no end
 */
export async function attackedInThread(settings: Settings, job: AttackJob): Promise<AttackFound> {
  if (!IS_BUILT) return attacked(job);
  const answer = await answerOf<AttackFound>(settings.attackWorker, job, LIMITS);
  return answer.kind === "answer" ? answer.value : { numbers: 0, complete: false, exposures: [] };
}
