import { canSeal } from "./can-seal.ts";
import { openDatabase, SAFE } from "./database.ts";

/** More than the answers of one person ever weigh, sealed. */
const WEIGHT_IN_BYTES = 500_000;

/**
 * Tries whether this device can keep answers: a real write to the outbox's disk, read and taken away again.
 * False without room, without IndexedDB, and where nothing can be sealed.
 */
export async function storageWorks(): Promise<boolean> {
  if (!canSeal()) return false;
  try {
    const database = await openDatabase();
    try {
      const weight = new Uint8Array(WEIGHT_IN_BYTES);
      // What cannot be compressed weighs what it says; more than 65,536 bytes at once are not to be had.
      for (let at = 0; at < weight.length; at += 50_000)
        crypto.getRandomValues(weight.subarray(at, at + 50_000));
      const id = `trial ${weight[0]}`;
      const writing = database.transaction("trial", "readwrite", SAFE);
      await Promise.all([writing.store.put({ id, weight }), writing.done]);
      const read = await database.get("trial", id);
      const clearing = database.transaction("trial", "readwrite", SAFE);
      await Promise.all([clearing.store.clear(), clearing.done]);
      return read?.weight.length === WEIGHT_IN_BYTES;
    } finally {
      database.close();
    }
  } catch {
    return false;
  }
}
