import type { Context } from "../../server/context.ts";
import { recount } from "../../server/operations/recount.ts";

/** How a day of rough visits ended. All must be 0. */
export type RoughAccounts = { lost: number; twice: number; differences: number };

/** Compares what people were told is safe with what the server has. Each wrote words of their own. */
export async function roughAccounts(
  context: Context,
  acknowledged: ReadonlySet<string>,
): Promise<RoughAccounts> {
  const texts = await context.database.kysely
    .selectFrom("free_text")
    .select("body")
    .where("body", "like", "Wunsch % von vielen.")
    .execute();
  const found = new Set(texts.map(({ body }) => body));
  const { differences } = await recount(context);
  return {
    lost: [...acknowledged].filter((words) => !found.has(words)).length,
    twice: texts.length - found.size,
    differences: differences.length,
  };
}
