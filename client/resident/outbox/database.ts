import type { DBSchema, IDBPDatabase } from "idb";
import { openDB } from "idb";
import { hourOf } from "./hour.ts";
import type { Refused, Waiting } from "./store.ts";

interface Tables extends DBSchema {
  /** Keyed by a number that only grows: the order of arrival, without a time that tells of people. */
  waiting: { key: number; value: Waiting; indexes: { id: string } };
  refused: { key: string; value: Refused };
  /** Where it is tried whether this device stores anything at all. Empty. */
  trial: { key: string; value: { id: string; weight: Uint8Array } };
}

export type OutboxDatabase = IDBPDatabase<Tables>;

/** Strict: the browser reports a write as done only when the disk has it. */
export const SAFE = { durability: "strict" } as const;

/** Opens the outbox of this device. @throws where the browser has no IndexedDB for this page */
export async function openDatabase(
  name = "nachbarstimme-outbox",
  now: () => Date = () => new Date(),
): Promise<OutboxDatabase> {
  const database = await openDB<Tables>(name, 2, {
    async upgrade(opened, from, _to, changing) {
      if (from < 1) {
        opened
          .createObjectStore("waiting", { autoIncrement: true })
          .createIndex("id", "id", { unique: true });
        opened.createObjectStore("refused", { keyPath: "id" });
      }
      opened.createObjectStore("trial", { keyPath: "id" });
      // Parcels of version 1 knew no hour: they wait from now on, and are sent as they are.
      const since = hourOf(now());
      for (const table of ["waiting", "refused"] as const) {
        let row = await changing.objectStore(table).openCursor();
        while (row !== null) {
          await row.update({ ...row.value, since });
          row = await row.continue();
        }
      }
    },
    // A newer version of the app in another tab must not wait for this one.
    blocking: () => database.close(),
  });
  return database;
}
