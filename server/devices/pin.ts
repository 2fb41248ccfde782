import { pbkdf2, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import type { PinCheck } from "../../surveys/wire/device.ts";

/**
 * The tablet checks its PIN itself, without a network, so a slow one has to get through the rounds in
 * about a second. The PIN guards the staff menu alone; answers are sealed, and no PIN opens them.
 */
const ROUNDS = 200_000;
const BYTES = 32;
const FREE_FAILURES = 5;

/** How long a PIN rests after five wrong ones in a row, and after each further one, in minutes. */
const LOCK_MINUTES = 15;

const derive = promisify(pbkdf2);

/** What a PIN is checked with. @param salt a new secret, as base64url */
export async function pinCheck(pin: string, salt: string): Promise<PinCheck> {
  return { salt, rounds: ROUNDS, hash: (await derived(pin, salt, ROUNDS)).toString("base64url") };
}

/** Whether this is the PIN. */
export async function isPin(pin: string, { salt, rounds, hash }: PinCheck): Promise<boolean> {
  return timingSafeEqual(await derived(pin, salt, rounds), Buffer.from(hash, "base64url"));
}

/** Until when a PIN rests after so many wrong ones in a row; null while guessing has not been noticed. */
export function pinLockedUntil(at: Date, failures: number): string | null {
  if (failures < FREE_FAILURES) return null;
  return new Date(at.getTime() + LOCK_MINUTES * 60_000).toISOString();
}

function derived(pin: string, salt: string, rounds: number): Promise<Buffer> {
  return derive(pin, Buffer.from(salt, "base64url"), rounds, BYTES, "sha256");
}
