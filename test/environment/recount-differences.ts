import type { Context } from "../../server/context.ts";
import type { Difference } from "../../server/operations/recount.ts";
import { recount } from "../../server/operations/recount.ts";

/** Where the kept tally and a full count of the responses disagree; none: it is right. */
export async function differencesOf(context: Context): Promise<Difference[]> {
  return (await recount(context)).differences;
}
