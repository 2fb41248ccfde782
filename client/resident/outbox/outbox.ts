import type { Posted } from "./post-parcel.ts";
import type { Parcel, Store } from "./store.ts";

/** How a parcel fares, for whoever handed it in and still looks. */
export type Fate = "waiting" | "offline" | "sent" | "refused";

/** Where answers lie until the server has them. A sealed outbox will look the same from outside. */
export interface Outbox {
  /** Whether what is kept here outlives the page. */
  readonly lasting: boolean;
  /** Keeps a parcel and then starts sending. Resolves when it is safe; only then say "gespeichert". */
  keep(parcel: Parcel): Promise<void>;
  /** Sends what waits, in order, each until it is taken. A call while one runs joins that one. */
  send(): Promise<void>;
  /** Told each time something becomes known about a parcel. Returns the way to stop. */
  watch(listener: (id: string, fate: Fate) => void): () => void;
}

/**
 * @param post one attempt to send
 * @param alone runs a task in one tab at a time, where the browser can do that
 */
export function openOutbox({
  store,
  post,
  alone = (task) => task(),
}: {
  store: Store;
  post: (parcel: Parcel) => Promise<Posted>;
  alone?: (task: () => Promise<void>) => Promise<void>;
}): Outbox {
  const listeners = new Set<(id: string, fate: Fate) => void>();
  const tell = (id: string, fate: Fate) => {
    for (const listener of listeners) listener(id, fate);
  };
  let running: Promise<void> | undefined;
  let arrivals = 0;

  async function sendAll(): Promise<void> {
    let seen: number;
    do {
      seen = arrivals;
      for (const parcel of await store.waiting()) {
        const posted = await post(parcel);
        if (posted.kind === "later") {
          tell(parcel.id, posted.online ? "waiting" : "offline");
          return;
        }
        if (posted.kind === "taken") await store.remove(parcel.id);
        else await store.setAside({ ...parcel, code: posted.code });
        tell(parcel.id, posted.kind === "taken" ? "sent" : "refused");
      }
      // What was kept meanwhile must not wait for the next round.
    } while (seen !== arrivals);
  }

  function send(): Promise<void> {
    running ??= alone(sendAll).finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    lasting: store.lasting,
    async keep(parcel) {
      await store.put(parcel);
      arrivals += 1;
      tell(parcel.id, "waiting");
      send().catch(() => {
        // The parcel is safe; the next round tries again.
      });
    },
    send,
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
