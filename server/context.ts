import type { Database } from "../db/database.ts";
import type { IntakeWriter } from "../db/intake/arrival.ts";
import type { Hash } from "../surveys/definition/fingerprints.ts";
import type { Catalogue } from "./catalogue/catalogue.ts";
import type { WaveBook } from "./catalogue/wave-book.ts";
import type { KeyRing } from "./sealing/key-ring.ts";
import type { Settings } from "./settings.ts";

/** Everything a route needs, made once at the start. Time, chance and hashes come in here too. */
export type Context = {
  settings: Settings;
  database: Database;
  catalogue: Catalogue;
  waves: WaveBook;
  intake: IntakeWriter;
  /** The keys that answers are sealed to on tablets and phones. */
  keys: KeyRing;
  demo: boolean;
  now(): Date;
  /** A new id for anything but responses (UUID version 7). */
  newId(): string;
  /** A new response id (UUID version 4: it must not tell the time). */
  newResponseId(): string;
  hash: Hash;
  newSecret(): string;
  /** Digest of a secret with enough entropy of its own: session tokens, one-time links. */
  hashSecret(secret: string): string;
};
