import type { Kysely } from "kysely";
import type { Schema } from "../schema.ts";

/** The place of a second draft: one for each person, stack and scope. */
type SecondDraftPlace = { stack: string; account: string; scope: string };

/** What a person was typing a second time in a stack, as JSON. */
export function secondDraft(
  db: Kysely<Schema>,
  { stack, account, scope }: SecondDraftPlace,
): Promise<{ number: string; draft: string } | undefined> {
  return db
    .selectFrom("second_draft")
    .select(["number", "draft"])
    .where("stack", "=", stack)
    .where("account", "=", account)
    .where("scope", "=", scope)
    .executeTakeFirst();
}

/** Keeps what a person is typing a second time, as it stands. */
export async function putSecondDraft(
  db: Kysely<Schema>,
  place: SecondDraftPlace,
  kept: { number: string; draft: string },
): Promise<void> {
  await db
    .insertInto("second_draft")
    .values({ ...place, ...kept })
    .onConflict((oc) => oc.columns(["stack", "account", "scope"]).doUpdateSet(kept))
    .execute();
}

/** Forgets it: it was saved, or put aside. */
export async function forgetSecondDraft(
  db: Kysely<Schema>,
  { stack, account, scope }: SecondDraftPlace,
): Promise<void> {
  await db
    .deleteFrom("second_draft")
    .where("stack", "=", stack)
    .where("account", "=", account)
    .where("scope", "=", scope)
    .execute();
}
