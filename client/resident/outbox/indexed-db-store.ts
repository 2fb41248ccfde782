import { openDatabase, SAFE } from "./database.ts";
import type { Store } from "./store.ts";

/** Parcels on this device's disk. @throws where the browser has no IndexedDB for this page */
export async function indexedDbStore(
  opening: ReturnType<typeof openDatabase> = openDatabase(),
): Promise<Store> {
  const database = await opening;
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
    async takeUpAgain() {
      const writing = database.transaction(["waiting", "refused"], "readwrite", SAFE);
      const row = writing.objectStore("waiting");
      const aside = writing.objectStore("refused");
      for (const { code, ...parcel } of await aside.getAll()) {
        const known = await row.index("id").getKey(parcel.id);
        if (known === undefined) await row.add(parcel);
      }
      await aside.clear();
      await writing.done;
    },
  };
}
