import { hash, verify } from "@node-rs/argon2";

/** The least memory and time that OWASP's Password Storage Cheat Sheet asks of argon2id, the default here. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes a password for keeping. Slow on purpose, in a thread of its own. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Whether this is the password behind a kept hash. */
export function isPassword(kept: string, password: string): Promise<boolean> {
  return verify(kept, password);
}

const nobodysHash = hashPassword("nobody has this password");

/** Takes as long as checking a real password, so that nobody can time which e-mail addresses exist. */
export async function pretendToCheck(password: string): Promise<void> {
  await isPassword(await nobodysHash, password);
}
