import { hourOf } from "./hour.ts";
import type { Posted } from "./post-parcel.ts";
import { sendRound } from "./send-round.ts";
import type { Parcel, Store } from "./store.ts";

/** How a parcel fares, for whoever handed it in and still looks. */
export type Fate = "waiting" | "offline" | "sent" | "refused";

/** Whether the server lets this device hand in, as far as it has said so. */
export type Door = "open" | "revoked" | "unpaired";

/** How a round of sending ended: the next one's time depends on it. */
export type Round = "done" | "unreachable" | "trouble" | "barred";

/** What lies here, without a word of what it says. */
export type OutboxState = {
  readonly waiting: number;
  /** Day and hour since which the oldest waits, yyyy-mm-ddThh:00Z; null: nothing waits. */
  readonly oldestWaiting: string | null;
  /** What the server would not take, by problem code. */
  readonly refused: Readonly<Record<string, number>>;
  readonly door: Door;
};

/** Where answers lie, sealed, until the server has them. */
export interface Outbox {
  /** Whether what is kept here outlives the page. */
  readonly lasting: boolean;
  /** Keeps a parcel and then starts sending. Resolves when it is safe; only then say "gespeichert". */
  keep(parcel: Parcel): Promise<void>;
  /** Sends what waits, in order, each until it is taken. A call while one runs joins that one. */
  send(): Promise<Round>;
  /** Puts what was refused behind the others and sends again: the server may be wiser by now. */
  retryRefused(): Promise<Round>;
  /** For the report and the staff menu. */
  state(): Promise<OutboxState>;
  /** Everything that lies here, waiting or refused: for a file when the network is dead for good. */
  parcels(): Promise<Parcel[]>;
  /** Told each time something becomes known about a parcel. Returns the way to stop. */
  watch(listener: (id: string, fate: Fate) => void): () => void;
  /** Told after each round of sending. Returns the way to stop. */
  watchRounds(listener: (round: Round, state: OutboxState) => void): () => void;
}

/**
 * @param post one attempt to send
 * @param alone runs a task in one tab at a time, where the browser can do that; undefined: another tab does it
 */
export function openOutbox({
  store,
  post,
  now,
  alone = (task) => task(),
}: {
  store: Store;
  post: (parcel: Parcel) => Promise<Posted>;
  now: () => Date;
  alone?: (task: () => Promise<Round>) => Promise<Round | undefined>;
}): Outbox {
  const watchers = new Set<(id: string, fate: Fate) => void>();
  const roundWatchers = new Set<(round: Round, state: OutboxState) => void>();
  const tell = (id: string, fate: Fate) => {
    for (const watcher of watchers) watcher(id, fate);
  };
  const failures = new Map<string, number>();
  let door: Door = "open";
  let running: Promise<Round> | undefined;
  let arrivals = 0;

  async function state(): Promise<OutboxState> {
    const [waiting, aside] = await Promise.all([store.waiting(), store.refused()]);
    const refused: Record<string, number> = {};
    for (const { code } of aside) refused[code] = (refused[code] ?? 0) + 1;
    const hours = waiting.map(({ since }) => since).sort();
    return { waiting: waiting.length, oldestWaiting: hours[0] ?? null, refused, door };
  }

  async function sendAll(): Promise<Round> {
    let seen: number;
    let round: Round;
    do {
      seen = arrivals;
      round = await sendRound({
        store,
        post,
        failures,
        tell,
        openDoor: (now) => {
          door = now;
        },
      });
      // What was kept meanwhile must not wait for the next round.
    } while (round === "done" && seen !== arrivals);
    return round;
  }

  async function sendAlone(): Promise<Round> {
    const round = await alone(sendAll);
    if (round === undefined) return "done";
    const found = await state();
    for (const watcher of roundWatchers) watcher(round, found);
    return round;
  }

  function send(): Promise<Round> {
    running ??= sendAlone().finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    lasting: store.lasting,
    async keep(parcel) {
      await store.put({ ...parcel, since: hourOf(now()) });
      arrivals += 1;
      tell(parcel.id, "waiting");
      send().catch(() => {
        // The parcel is safe; the next round tries again.
      });
    },
    send,
    async retryRefused() {
      await running;
      await store.takeUpAgain();
      return send();
    },
    state,
    async parcels() {
      const [waiting, refused] = await Promise.all([store.waiting(), store.refused()]);
      return [...waiting, ...refused].map(({ id, body }) => ({ id, body }));
    },
    watch(listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
    watchRounds(listener) {
      roundWatchers.add(listener);
      return () => roundWatchers.delete(listener);
    },
  };
}
