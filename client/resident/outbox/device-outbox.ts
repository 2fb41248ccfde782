import { indexedDbStore } from "./indexed-db-store.ts";
import { memoryStore } from "./memory-store.ts";
import type { Outbox } from "./outbox.ts";
import { openOutbox } from "./outbox.ts";
import { postParcel } from "./post-parcel.ts";

const MILLISECONDS_BETWEEN_ROUNDS = 20_000;

/** The outbox of this device. It sends by itself: now, when the network is back, and every 20 seconds. */
export async function deviceOutbox(): Promise<Outbox> {
  const store = await indexedDbStore().catch(memoryStore);
  const outbox = openOutbox({ store, post: (parcel) => postParcel(parcel), alone: inOneTab });
  const send = () => {
    outbox.send().catch(() => {
      // What waits is safe; the next round tries again.
    });
  };
  addEventListener("online", send);
  setInterval(send, MILLISECONDS_BETWEEN_ROUNDS);
  send();
  return outbox;
}

/** Without a secure context there are no locks; two tabs then send twice, and the id makes that harmless. */
function inOneTab(task: () => Promise<void>): Promise<void> {
  if (!("locks" in navigator)) return task();
  return navigator.locks.request("nachbarstimme-outbox", { ifAvailable: true }, async (lock) => {
    if (lock !== null) await task();
  });
}
