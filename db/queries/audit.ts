import type { Kysely } from "kysely";
import type { Schema } from "../schema.ts";

/** What was done: by whom (null: the command line or nobody signed in), to what, with which details. */
export type AuditEvent = {
  id: string;
  at: string;
  actor: string | null;
  action: string;
  subject: string;
  /** Never a secret, never an answer. */
  detail: Record<string, unknown>;
};

/** Writes down what was done. Belongs in the transaction of the change itself. */
export async function recordEvent(db: Kysely<Schema>, event: AuditEvent): Promise<void> {
  await db
    .insertInto("audit_event")
    .values({ ...event, detail: JSON.stringify(event.detail) })
    .execute();
}

/**
 * The latest events, newest first, with the actor's name.
 *
 * @param before the id of the last event seen; its ids carry the time, so they page through it
 * @param limit how many at most
 */
export async function auditEvents(
  db: Kysely<Schema>,
  { before, limit }: { before?: string; limit: number },
): Promise<(AuditEvent & { actorName: string | null })[]> {
  const rows = await db
    .selectFrom("audit_event")
    .leftJoin("account", "account.id", "audit_event.actor")
    .select([
      "audit_event.id",
      "audit_event.at",
      "audit_event.actor",
      "audit_event.action",
      "audit_event.subject",
      "audit_event.detail",
      "account.name as actorName",
    ])
    .$if(before !== undefined, (query) => query.where("audit_event.id", "<", before ?? ""))
    .orderBy("audit_event.id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) }));
}
