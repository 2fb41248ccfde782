import type { Parcel, Refused, Store } from "./store.ts";

/** For browsers that forbid IndexedDB: parcels live as long as the page. */
export function memoryStore(): Store {
  const waiting = new Map<string, Parcel>();
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
  };
}
