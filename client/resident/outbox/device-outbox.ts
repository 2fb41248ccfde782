import { askToPersist } from "./ask-to-persist.ts";
import { canSeal } from "./can-seal.ts";
import { indexedDbStore } from "./indexed-db-store.ts";
import { memoryStore } from "./memory-store.ts";
import type { Outbox, Round } from "./outbox.ts";
import { openOutbox } from "./outbox.ts";
import { postParcel } from "./post-parcel.ts";
import { sendByItself } from "./send-by-itself.ts";

/**
 * The outbox of this device, which sends by itself. What was refused earlier is tried once more: the server
 * may have found the key it lacked.
 *
 * @param authorization the key of a paired tablet; without it this is somebody's own device
 */
export async function openDeviceOutbox({
  authorization,
}: {
  authorization?: string;
} = {}): Promise<Outbox> {
  // What cannot be sealed stays in memory: no disk sees it.
  const store = canSeal() ? await indexedDbStore().catch(memoryStore) : memoryStore();
  const outbox = openOutbox({
    store,
    post: (parcel) => postParcel(parcel, authorization),
    now: () => new Date(),
    alone: inOneTab,
  });
  await store.takeUpAgain().catch(() => {
    // They stay aside; the next start tries again.
  });
  // A browser may ask the person in front of it: on one's own device only once something has to wait.
  if (authorization !== undefined) askToPersist();
  else askOnceSomethingWaits(outbox);
  // Events of the document rise to the window.
  sendByItself(outbox, window, Math.random);
  return outbox;
}

function askOnceSomethingWaits(outbox: Outbox): void {
  const stop = outbox.watch((_, fate) => {
    if (fate !== "offline") return;
    stop();
    askToPersist();
  });
}

/** Without a secure context there are no locks; two tabs then send twice, and the id makes that harmless. */
function inOneTab(task: () => Promise<Round>): Promise<Round | undefined> {
  if (!("locks" in navigator)) return task();
  return navigator.locks.request("nachbarstimme-outbox", { ifAvailable: true }, async (lock) =>
    lock === null ? undefined : await task(),
  );
}
