import { setTimeout as wait } from "node:timers/promises";
import type { BatchState } from "../../db/queries/batches.ts";
import { CLAIM_SECONDS, claimBatch, renewClaim } from "../../db/queries/batches.ts";
import type { Context } from "../context.ts";

const RENEWED_EVERY = (CLAIM_SECONDS * 1000) / 3;
const ASKED_EVERY = 500;

/** A batch that is ours for now. */
export type Claim = {
  by: string;
  /** Until when it is ours if we renew it now, as ISO time. */
  until(): string;
  /** False as soon as another process has taken over. */
  holds(): boolean;
};

/**
 * Works on a batch that no other process works on. A killed process leaves its claim behind; it runs out
 * after a few seconds, so whoever is patient gets the batch.
 *
 * @param patient wait until the claim of another process runs out, rather than give up at once
 * @returns busy: another process works on it, or it is in none of the states `from`
 */
export async function withClaim<Result>(
  context: Context,
  id: string,
  { from, to, patient }: { from: BatchState[]; to: BatchState; patient: boolean },
  work: (claim: Claim) => Promise<Result>,
): Promise<Result | "busy"> {
  const by = context.newId();
  const db = context.database.kysely;
  const until = () => new Date(context.now().getTime() + CLAIM_SECONDS * 1000).toISOString();
  const claim = () =>
    claimBatch(db, id, { by, now: context.now().toISOString(), until: until(), from, to });
  const givesUpAt =
    context.now().getTime() + (patient ? CLAIM_SECONDS * 1000 + 2 * ASKED_EVERY : 0);
  while (!(await claim())) {
    if (context.now().getTime() >= givesUpAt) return "busy";
    await wait(ASKED_EVERY);
  }
  let holds = true;
  const renewal = setInterval(() => {
    renewClaim(db, id, by, until()).then(
      (renewed) => {
        holds = renewed;
      },
      // The database is away for a moment: the next write will say so, and nothing is written without it.
      () => {},
    );
  }, RENEWED_EVERY);
  try {
    return await work({ by, until, holds: () => holds });
  } finally {
    clearInterval(renewal);
  }
}
