import type { Kysely } from "kysely";
import type { Schema } from "../schema.ts";

/** Where a person stands in a stack. `draft` is the sheet on their desk as JSON, `pace` their last forms. */
export async function deskOf(
  db: Kysely<Schema>,
  stack: string,
  account: string,
): Promise<{ draft: string | null; pace: number[] }> {
  const row = await db
    .selectFrom("sheet_draft")
    .select(["draft", "pace"])
    .where("stack", "=", stack)
    .where("account", "=", account)
    .executeTakeFirst();
  return { draft: row?.draft ?? null, pace: row ? paceFrom(row.pace) : [] };
}

/** Keeps the sheet on a person's desk as it stands, or that there is none. */
export async function putDraft(
  db: Kysely<Schema>,
  stack: string,
  account: string,
  draft: string | null,
): Promise<void> {
  await db
    .insertInto("sheet_draft")
    .values({ stack, account, draft, pace: "[]" })
    .onConflict((oc) => oc.columns(["stack", "account"]).doUpdateSet({ draft }))
    .execute();
}

/** Keeps how fast a person was, and that their sheet is done. */
export async function putPace(
  db: Kysely<Schema>,
  stack: string,
  account: string,
  pace: readonly number[],
): Promise<void> {
  const kept = { draft: null, pace: JSON.stringify(pace) };
  await db
    .insertInto("sheet_draft")
    .values({ stack, account, ...kept })
    .onConflict((oc) => oc.columns(["stack", "account"]).doUpdateSet(kept))
    .execute();
}

function paceFrom(text: string): number[] {
  const pace: unknown = JSON.parse(text);
  return Array.isArray(pace) ? pace.filter((one) => typeof one === "number") : [];
}
