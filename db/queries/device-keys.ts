import type { Kysely, Transaction } from "kysely";
import type { Schema } from "../schema.ts";

/**
 * Uses up a one-time code and gives its tablet a key; an earlier key opens nothing any more. Of two
 * tablets that post the same code at once, the second finds it used.
 *
 * @returns the tablet, undefined where the code is unknown, used, too old or its tablet revoked
 */
export function pair(
  tx: Transaction<Schema>,
  codeDigest: string,
  keyDigest: string,
  now: string,
): Promise<{ id: string; name: string; site: string } | undefined> {
  return tx
    .updateTable("device")
    .set({ key_digest: keyDigest, code_digest: null, code_expires_at: null, last_seen_at: now })
    .where("code_digest", "=", codeDigest)
    .where("code_expires_at", ">", now)
    .where("revoked_at", "is", null)
    .returning(["id", "name", "site"])
    .executeTakeFirst();
}

/** Keeps what a tablet says of itself, in place of what it said before. */
export async function putReport(
  db: Kysely<Schema>,
  device: string,
  report: string,
  now: string,
): Promise<void> {
  await db
    .updateTable("device")
    .set({ report, last_seen_at: now })
    .where("id", "=", device)
    .execute();
}

/** How a tablet is set up, as its bundle says it. */
export function deviceSetup(db: Kysely<Schema>, device: string) {
  return db
    .selectFrom("device")
    .select(["id", "name", "site", "setup", "pin_salt", "pin_rounds", "pin_hash"])
    .where("id", "=", device)
    .executeTakeFirstOrThrow();
}

export type PinAttempt =
  | { kind: "granted"; salt: string; rounds: number; hash: string }
  | { kind: "locked" };

/**
 * Takes one attempt at a tablet's PIN, before it is checked. It counts as wrong until `forgetWrongPins`,
 * so that guesses which arrive together cannot all be the first.
 *
 * @param lockedUntil the time until which so many wrong PINs in a row lock, or null
 */
export async function takePinAttempt(
  tx: Transaction<Schema>,
  device: string,
  now: string,
  lockedUntil: (failures: number) => string | null,
): Promise<PinAttempt> {
  const granted = await tx
    .updateTable("device")
    .set((eb) => ({ pin_failures: eb("pin_failures", "+", 1) }))
    .where("id", "=", device)
    .where((eb) => eb.or([eb("pin_locked_until", "is", null), eb("pin_locked_until", "<=", now)]))
    .returning(["pin_salt", "pin_rounds", "pin_hash", "pin_failures"])
    .executeTakeFirst();
  if (!granted) return { kind: "locked" };
  await tx
    .updateTable("device")
    .set({ pin_locked_until: lockedUntil(granted.pin_failures) })
    .where("id", "=", device)
    .execute();
  const { pin_salt: salt, pin_rounds: rounds, pin_hash: hash } = granted;
  return { kind: "granted", salt, rounds, hash };
}

/** Forgets wrong PINs after the right one. */
export async function forgetWrongPins(db: Kysely<Schema>, device: string): Promise<void> {
  await db
    .updateTable("device")
    .set({ pin_failures: 0, pin_locked_until: null })
    .where("id", "=", device)
    .execute();
}
