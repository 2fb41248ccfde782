import type { Refused, Store, Waiting } from "./store.ts";

/** For browsers that forbid IndexedDB, or cannot seal: parcels live as long as the page. */
export function memoryStore(): Store {
  const waiting = new Map<string, Waiting>();
  const refused = new Map<string, Refused>();
  return {
    lasting: false,
    put: async (parcel) => {
      if (!waiting.has(parcel.id)) waiting.set(parcel.id, parcel);
    },
    waiting: async () => [...waiting.values()],
    remove: async (id) => {
      waiting.delete(id);
    },
    setAside: async (parcel) => {
      waiting.delete(parcel.id);
      refused.set(parcel.id, parcel);
    },
    refused: async () => [...refused.values()],
    takeUpAgain: async () => {
      for (const { code, ...parcel } of refused.values()) waiting.set(parcel.id, parcel);
      refused.clear();
    },
  };
}
