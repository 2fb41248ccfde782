import type { Kysely, Transaction } from "kysely";
import type { Schema } from "../schema.ts";

/**
 * Keeps the key to answers on their way to a phone. Safe to repeat by the tablet that made it.
 *
 * @returns whether it is this tablet's handover of this response; nothing changes where it is not
 */
export async function putHandover(
  tx: Transaction<Schema>,
  handover: { id: string; device: string; response: string; key: string; created_at: string },
): Promise<boolean> {
  const inserted = await tx
    .insertInto("handover")
    .values(handover)
    .onConflict((oc) => oc.column("id").doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) return true;
  const there = await tx
    .selectFrom("handover")
    .select("id")
    .where("id", "=", handover.id)
    .where("device", "=", handover.device)
    .where("response", "=", handover.response)
    .executeTakeFirst();
  return there !== undefined;
}

/**
 * Forgets handovers whose ticket has run out, and the keys that nobody may ask for any more.
 *
 * @param made before this time a ticket was made that is worth nothing today, ISO 8601
 * @param asked made before this time, no phone gets its key
 */
export async function forgetHandovers(
  tx: Transaction<Schema>,
  { made, asked }: { made: string; asked: string },
): Promise<void> {
  await tx.deleteFrom("handover").where("created_at", "<=", made).execute();
  await tx.updateTable("handover").set({ key: null }).where("created_at", "<=", asked).execute();
}

/** A tablet's own handover. */
export async function handoverOf(
  db: Kysely<Schema>,
  id: string,
  device: string,
): Promise<{ claimed: boolean } | undefined> {
  const row = await db
    .selectFrom("handover")
    .select("claimed_at")
    .where("id", "=", id)
    .where("device", "=", device)
    .executeTakeFirst();
  return row && { claimed: row.claimed_at !== null };
}

/**
 * Gives the key to one phone. Of two that ask at the same moment, the second waits for the first and finds
 * it claimed; the first may ask again with its ticket, because its reply may have been lost.
 *
 * @param since made after this time, ISO 8601
 * @returns the key; undefined where it is unknown, too old or another phone's
 */
export async function claimHandover(
  tx: Transaction<Schema>,
  id: string,
  claim: { ticketDigest: string; now: string; since: string },
): Promise<string | undefined> {
  const claimed = await tx
    .updateTable("handover")
    .set({ claimed_at: claim.now, ticket_digest: claim.ticketDigest })
    .where("id", "=", id)
    .where("claimed_at", "is", null)
    .where("created_at", ">", claim.since)
    .returning("key")
    .executeTakeFirst();
  if (claimed) return claimed.key ?? undefined;
  const own = await tx
    .selectFrom("handover")
    .select("key")
    .where("id", "=", id)
    .where("ticket_digest", "=", claim.ticketDigest)
    .where("created_at", ">", claim.since)
    .executeTakeFirst();
  return own?.key ?? undefined;
}

/**
 * Forgets a tablet's own handover before a phone has asked for the key: somebody goes on at the tablet.
 *
 * @returns "claimed" where a phone was quicker: then nothing changes
 */
export async function takeBackHandover(
  tx: Transaction<Schema>,
  id: string,
  device: string,
): Promise<"forgotten" | "claimed" | "unknown"> {
  const deleted = await tx
    .deleteFrom("handover")
    .where("id", "=", id)
    .where("device", "=", device)
    .where("claimed_at", "is", null)
    .executeTakeFirst();
  if (deleted.numDeletedRows === 1n) return "forgotten";
  return (await handoverOf(tx, id, device)) === undefined ? "unknown" : "claimed";
}
