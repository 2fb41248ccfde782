import * as v from "valibot";
import type { Problem } from "../../surveys/problem.ts";
import { problem } from "../../surveys/problem.ts";
import type { SealingKey } from "../../surveys/wire/sealing.ts";
import type { SealedDelivery } from "../../surveys/wire/submission.ts";
import { Submission } from "../../surveys/wire/submission.ts";
import { openBox } from "./hpke.ts";
import type { FolderKey } from "./key-folder.ts";
import { ensureFolder, KeyFolderError, makeFirstKey, makeKey, readKeys } from "./key-folder.ts";

/** A new key made by another process is offered after this long at the latest. */
const REREAD_AFTER_MS = 60_000;

type Opened = { kind: "opened"; submission: Submission } | { kind: "refused"; problem: Problem };

/** The keys that tablets and phones seal answers to. All of them open; the newest is handed out. */
export type KeyRing = {
  /** The key to seal to. */
  current(): Promise<SealingKey>;
  /**
   * Opens what a device has sealed. Refused: `seal.unknown-key` where this installation does not have the
   * key (the device keeps the answer), `seal.broken` where the box does not open to a submission of its id.
   */
  open(delivery: SealedDelivery): Promise<Opened>;
  /** Every key, oldest first; the last one is current. */
  list(): Promise<readonly { id: string; createdAt: string }[]>;
  /** Makes a new key, to which everything is sealed from now on. The old ones still open. */
  rotate(): Promise<SealingKey>;
};

/**
 * Opens the ring of a folder; the first time a key is made. Several processes that start at once on the
 * same folder have the same keys.
 *
 * @throws {KeyFolderError} with a sentence for the console
 */
export async function openKeyRing(folder: string, now: () => Date): Promise<KeyRing> {
  let keys = await firstKeys(folder, now);
  let readAt = now().getTime();

  async function reread(): Promise<void> {
    readAt = now().getTime();
    const found = await readKeys(folder, keys);
    // Taking one key away is a decision, an empty folder is an accident.
    if (found.length === 0) throw new KeyFolderError(emptyFolder(folder));
    keys = found;
  }

  function newest(): FolderKey {
    const key = keys.at(-1);
    if (!key) throw new KeyFolderError(emptyFolder(folder));
    return key;
  }

  return {
    async current() {
      if (now().getTime() - readAt > REREAD_AFTER_MS)
        // The keys at hand are still good: nobody is turned away because a folder is out of reach.
        await reread().catch((error: unknown) => console.error("KEYS_DIR:", error));
      const { id, publicKey } = newest();
      return { id, publicKey };
    },
    async open({ id, key: keyId, box }) {
      let key = keys.find((one) => one.id === keyId);
      if (!key) {
        await reread();
        key = keys.find((one) => one.id === keyId);
      }
      if (!key) return { kind: "refused", problem: problem("seal.unknown-key", keyId) };
      const text = await openBox(key.pair, Buffer.from(box, "base64url"), id);
      const submission = text === undefined ? undefined : submissionIn(text);
      if (submission?.id !== id) return { kind: "refused", problem: problem("seal.broken", id) };
      return { kind: "opened", submission };
    },
    async list() {
      await reread();
      return keys.map(({ id, createdAt }) => ({ id, createdAt }));
    },
    async rotate() {
      await reread();
      // It must be the newest, even where the clock was set back.
      const after = Date.parse(newest().createdAt) + 1;
      await makeKey(folder, new Date(Math.max(now().getTime(), after)));
      await reread();
      const { id, publicKey } = newest();
      return { id, publicKey };
    },
  };
}

async function firstKeys(folder: string, now: () => Date): Promise<FolderKey[]> {
  try {
    await ensureFolder(folder);
    const keys = await readKeys(folder);
    if (keys.length > 0) return keys;
    await makeFirstKey(folder, now());
    return await readKeys(folder);
  } catch (error) {
    if (error instanceof KeyFolderError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new KeyFolderError(
      `Der Ordner ${folder} für die Schlüssel (KEYS_DIR) ist nicht zu lesen oder zu beschreiben: ${reason}`,
    );
  }
}

function emptyFolder(folder: string): string {
  return `Im Ordner ${folder} (KEYS_DIR) liegt kein Schlüssel mehr.`;
}

function submissionIn(text: string): Submission | undefined {
  try {
    return v.parse(Submission, JSON.parse(text));
  } catch {
    return undefined;
  }
}
