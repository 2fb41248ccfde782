import type { Kysely, Transaction } from "kysely";
import type { Schema } from "../schema.ts";

export type Attempt =
  | { kind: "granted"; account: string; passwordHash: string }
  | { kind: "locked"; until: string }
  | { kind: "unknown" };

/**
 * Takes one attempt at an active account, before its password is checked. The attempt counts as failed
 * until `forgetFailures`, so that guesses which arrive together cannot all be the first: the update
 * holds the row until its lock is written.
 *
 * @param lockedUntil the time until which so many failures in a row lock, or null
 */
export async function takeAttempt(
  tx: Transaction<Schema>,
  email: string,
  now: string,
  lockedUntil: (failures: number) => string | null,
): Promise<Attempt> {
  const granted = await tx
    .updateTable("account")
    .set((eb) => ({ failed_attempts: eb("failed_attempts", "+", 1) }))
    .where("email", "=", email)
    .where("active", "=", 1)
    .where((eb) => eb.or([eb("locked_until", "is", null), eb("locked_until", "<=", now)]))
    .returning(["id", "password_hash", "failed_attempts"])
    .executeTakeFirst();
  if (granted) {
    await tx
      .updateTable("account")
      .set({ locked_until: lockedUntil(granted.failed_attempts) })
      .where("id", "=", granted.id)
      .execute();
    return { kind: "granted", account: granted.id, passwordHash: granted.password_hash };
  }
  const locked = await tx
    .selectFrom("account")
    .select("locked_until")
    .where("email", "=", email)
    .where("active", "=", 1)
    .executeTakeFirst();
  return locked?.locked_until
    ? { kind: "locked", until: locked.locked_until }
    : { kind: "unknown" };
}

/** Forgets failed attempts after the right password. */
export async function forgetFailures(db: Kysely<Schema>, account: string): Promise<void> {
  await db
    .updateTable("account")
    .set({ failed_attempts: 0, locked_until: null })
    .where("id", "=", account)
    .execute();
}
