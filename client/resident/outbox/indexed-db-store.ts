import type { DBSchema, IDBPDatabase } from "idb";
import { openDB } from "idb";
import type { Parcel, Refused, Store } from "./store.ts";

interface Outbox extends DBSchema {
  /** Keyed by a number that only grows: the order of arrival, without a time that tells of people. */
  waiting: { key: number; value: Parcel; indexes: { id: string } };
  refused: { key: string; value: Refused };
}

/** Strict: the browser reports the write as done only when the disk has it. */
const SAFE = { durability: "strict" } as const;

/** Opens the outbox of this device. @throws where the browser has no IndexedDB for this page */
export async function indexedDbStore(name = "nachbarstimme-outbox"): Promise<Store> {
  const database = await openDB<Outbox>(name, 1, {
    upgrade(opened) {
      opened
        .createObjectStore("waiting", { autoIncrement: true })
        .createIndex("id", "id", { unique: true });
      opened.createObjectStore("refused", { keyPath: "id" });
    },
    // A newer version of the app in another tab must not wait for this one.
    blocking: () => database.close(),
  });
  return storeIn(database);
}

function storeIn(database: IDBPDatabase<Outbox>): Store {
  return {
    lasting: true,
    async put(parcel) {
      const writing = database.transaction("waiting", "readwrite", SAFE);
      const known = await writing.store.index("id").getKey(parcel.id);
      if (known === undefined) await writing.store.add({ ...parcel });
      await writing.done;
    },
    waiting: () => database.getAll("waiting"),
    async remove(id) {
      const writing = database.transaction("waiting", "readwrite", SAFE);
      const key = await writing.store.index("id").getKey(id);
      if (key !== undefined) await writing.store.delete(key);
      await writing.done;
    },
    async setAside(refused) {
      const writing = database.transaction(["waiting", "refused"], "readwrite", SAFE);
      const row = writing.objectStore("waiting");
      const key = await row.index("id").getKey(refused.id);
      await writing.objectStore("refused").put({ ...refused });
      if (key !== undefined) await row.delete(key);
      await writing.done;
    },
    refused: () => database.getAll("refused"),
  };
}
