import type { Kysely } from "kysely";
import type { Schema } from "../schema.ts";

/** The device whose key has this digest. */
export function deviceByKey(
  db: Kysely<Schema>,
  keyDigest: string,
): Promise<{ id: string; site: string; revoked_at: string | null } | undefined> {
  return db
    .selectFrom("device")
    .select(["id", "site", "revoked_at"])
    .where("key_digest", "=", keyDigest)
    .executeTakeFirst();
}

/** The handover whose ticket has this digest. @param since it was made after this time, ISO 8601 */
export function handoverByTicket(
  db: Kysely<Schema>,
  ticketDigest: string,
  since: string,
): Promise<{ id: string; device: string; response: string } | undefined> {
  return db
    .selectFrom("handover")
    .select(["id", "device", "response"])
    .where("ticket_digest", "=", ticketDigest)
    .where("created_at", ">", since)
    .executeTakeFirst();
}

/** Whether a device stands at a site or once stood there. */
export async function hasStoodAt(
  db: Kysely<Schema>,
  device: string,
  site: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("device_site")
    .select("site")
    .where("device", "=", device)
    .where("site", "=", site)
    .executeTakeFirst();
  return row !== undefined;
}
