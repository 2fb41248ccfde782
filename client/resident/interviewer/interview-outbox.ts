import { canSeal } from "../outbox/can-seal.ts";
import { openDatabase } from "../outbox/database.ts";
import { indexedDbStore } from "../outbox/indexed-db-store.ts";
import { memoryStore } from "../outbox/memory-store.ts";
import type { Outbox } from "../outbox/outbox.ts";
import { openOutbox } from "../outbox/outbox.ts";
import type { Posted } from "../outbox/post-parcel.ts";
import { postParcel } from "../outbox/post-parcel.ts";
import { sendByItself } from "../outbox/send-by-itself.ts";
import type { Parcel } from "../outbox/store.ts";

const NAME = "nachbarstimme-interviews";

/**
 * The outbox of those who ask others. It is one of its own: only whoever is signed in may hand in what lies
 * here, and the browser's other outbox would take a no for an answer.
 */
export async function openInterviewOutbox(): Promise<Outbox> {
  const store = canSeal()
    ? await indexedDbStore(openDatabase(NAME)).catch(memoryStore)
    : memoryStore();
  const outbox = openOutbox({
    store,
    post: postSignedIn,
    now: () => new Date(),
    alone: (task) =>
      "locks" in navigator
        ? navigator.locks.request(NAME, { ifAvailable: true }, async (lock) =>
            lock === null ? undefined : await task(),
          )
        : task(),
  });
  sendByItself(outbox, window, Math.random);
  return outbox;
}

/** The session ends after some hours; that says nothing about what waits. */
const WITHOUT_SESSION = new Set(["access.sign-in-needed", "submission.mode-not-permitted"]);

async function postSignedIn(parcel: Parcel): Promise<Posted> {
  const posted = await postParcel(parcel);
  return posted.kind === "refused" && WITHOUT_SESSION.has(posted.code)
    ? { kind: "barred", door: "unpaired" }
    : posted;
}
