import { reviewStamp } from "../../db/queries/review-stamp.ts";
import type { WaveTable } from "../../db/schema.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import { openCount, suspicionsIn } from "../suspicions.ts";

/**
 * How much looks odd in a wave and waits for a decision, as the office's home asks at every visit. Looking
 * takes longer with every response, so what was found is remembered until something has changed.
 */
export function openCounts(context: Context) {
  const { kysely } = context.database;
  const known = new Map<string, { stamp: string; open: number }>();
  return async (
    { id, questionnaire, version }: Pick<WaveTable, "id" | "questionnaire" | "version">,
    scope: Scope,
  ): Promise<number> => {
    const key = JSON.stringify([id, scope]);
    // Before the look: what comes in meanwhile makes the next visit look again.
    const stamp = await reviewStamp(kysely, id);
    const before = known.get(key);
    if (before && before.stamp === stamp) return before.open;
    const form = formOf(context.catalogue, questionnaire, version);
    const open = openCount(await suspicionsIn(context, id, form, scope));
    if (stamp === undefined) known.delete(key);
    else known.set(key, { stamp, open });
    return open;
  };
}
