import type { FreezeObstacle } from "../db/queries/wave-admin.ts";
import { freezeWave, obstacleToFreeze } from "../db/queries/wave-admin.ts";
import { waveById } from "../db/queries/waves.ts";
import { record } from "./access/record.ts";
import type { Context } from "./context.ts";
import { ProblemError } from "./problem-response.ts";
import { releaseRound } from "./release-round.ts";

/**
 * Freezes a wave for good: in one transaction it stops counting, links to sheets and foreign rows are
 * cut, traces and interviewers' notes deleted, the order of arrival forgotten. A round of publication goes
 * before, since only with the traces can its release be checked without odd forms; the last one follows.
 *
 * @throws {ProblemError} where there is no such wave, it is frozen already, an import runs or a stack is open
 */
export async function freeze(context: Context, id: string, actor: string | null): Promise<void> {
  const { kysely } = context.database;
  refuseFor(await obstacleToFreeze(kysely, id), id);
  await releaseRound(context, { wave: id, actor });
  await kysely.transaction().execute(async (tx) => {
    const frozen = await freezeWave(tx, id, context.now().toISOString(), context.database.engine);
    if (frozen.kind !== "frozen-now") return refuseFor(frozen, id);
    const wave = await waveById(tx, id);
    const { identities, traces, notes } = frozen;
    const gone = { identities, traces, notes };
    await record(context, tx, actor, "wave.frozen", wave?.name ?? id, { id, ...gone });
  });
  // What is counted now stays so for ever: the last round publishes what the rule still lets through.
  await releaseRound(context, { wave: id, actor });
}

const CODES = {
  unknown: "wave.unknown",
  frozen: "wave.frozen",
  importing: "wave.import-running",
  "stack-open": "wave.stack-open",
} as const;

function refuseFor(obstacle: FreezeObstacle | undefined, id: string): void {
  if (obstacle) throw new ProblemError(CODES[obstacle.kind], id);
}
