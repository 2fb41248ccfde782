import { freezeWave } from "../db/queries/wave-admin.ts";
import { waveById } from "../db/queries/waves.ts";
import { record } from "./access/record.ts";
import type { Context } from "./context.ts";
import { ProblemError } from "./problem-response.ts";
import { releaseRound } from "./release-round.ts";

/**
 * Freezes a wave for good: in one transaction it stops counting, links to sheets and foreign rows are
 * cut, traces and interviewers' notes deleted, the order of arrival forgotten. Then one last round of publication follows.
 *
 * @throws {ProblemError} where there is no such wave, it is frozen already, an import runs or a stack is open
 */
export async function freeze(context: Context, id: string, actor: string | null): Promise<void> {
  await context.database.kysely.transaction().execute(async (tx) => {
    const frozen = await freezeWave(tx, id, context.now().toISOString(), context.database.engine);
    if (frozen.kind === "unknown") throw new ProblemError("wave.unknown", id);
    if (frozen.kind === "frozen") throw new ProblemError("wave.frozen", id);
    if (frozen.kind === "importing") throw new ProblemError("wave.import-running", id);
    if (frozen.kind === "stack-open") throw new ProblemError("wave.stack-open", id);
    const wave = await waveById(tx, id);
    const { identities, traces, notes } = frozen;
    const gone = { identities, traces, notes };
    await record(context, tx, actor, "wave.frozen", wave?.name ?? id, { id, ...gone });
  });
  // What is counted now stays so for ever: the last round publishes what the rule still lets through.
  await releaseRound(context, { wave: id, actor });
}
