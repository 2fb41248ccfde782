import type { Kysely } from "kysely";
import { recordEvent } from "../../db/queries/audit.ts";
import type { Schema } from "../../db/schema.ts";
import type { Context } from "../context.ts";

/**
 * Writes down what somebody did, in the transaction that does it.
 *
 * @param actor the account's id; null where nobody is signed in (command line)
 * @param action noun.verb, such as "wave.frozen"; the log has words for each
 * @param subject what it was done to, as people name it
 * @param detail never a secret, never an answer
 */
export function record(
  context: Context,
  db: Kysely<Schema>,
  actor: string | null,
  action: string,
  subject: string,
  detail: Record<string, unknown> = {},
): Promise<void> {
  const at = context.now().toISOString();
  return recordEvent(db, { id: context.newId(), at, actor, action, subject, detail });
}
