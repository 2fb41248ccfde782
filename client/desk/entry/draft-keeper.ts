import type { SheetDraft } from "../../../surveys/wire/stack.ts";
import type { Outcome } from "../../shared/api/outcome.ts";
import { isUnreachable } from "../../shared/api/problem-of.ts";

const AGAIN_MILLISECONDS = 2000;
/** The answer to the key is painted first; what is sent never waits longer than one more key. */
const FIRST_PAINT_MILLISECONDS = 30;

/** kept: on the server · sending · waiting: no network, tried again by itself · refused: with a later key. */
export type Keeping = "kept" | "sending" | "waiting" | "refused";

/** Sends the sheet on a desk to the server after every key. */
export type DraftKeeper = {
  /** The sheet as it is now; null: the desk is empty. */
  keep(draft: SheetDraft | null): void;
  /** Forgets what has not been sent, and waits for what is on its way: the sheet itself is saved next. */
  stop(): Promise<void>;
  keeping(): Keeping;
  /** Calls back when `keeping` has changed. @returns the way to stop listening */
  watch(listener: () => void): () => void;
};

/**
 * Makes a keeper. One request at a time, always with the latest: whoever types faster than the network
 * sends fewer, never an older one behind a newer one.
 */
export function draftKeeper(
  send: (draft: SheetDraft | null) => Promise<Outcome<unknown>>,
): DraftKeeper {
  const listeners = new Set<() => void>();
  let wanted: { draft: SheetDraft | null } | undefined;
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let keeping: Keeping = "kept";

  function set(next: Keeping): void {
    if (keeping === next) return;
    keeping = next;
    for (const listener of listeners) listener();
  }

  async function run(): Promise<void> {
    while (wanted) {
      const now = wanted;
      set(keeping === "waiting" ? "waiting" : "sending");
      const outcome = await send(now.draft);
      if (outcome.kind === "done") {
        if (wanted === now) wanted = undefined;
        set(wanted ? "sending" : "kept");
        continue;
      }
      if (!isUnreachable(outcome.problem) && outcome.problem.status < 500) return set("refused");
      startIn(AGAIN_MILLISECONDS);
      return set("waiting");
    }
  }

  function startIn(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(start, milliseconds);
  }

  function start(): void {
    running ??= run().finally(() => {
      running = undefined;
    });
  }

  return {
    keep(draft) {
      wanted = { draft };
      if (!running) startIn(FIRST_PAINT_MILLISECONDS);
    },
    async stop() {
      wanted = undefined;
      clearTimeout(timer);
      await running;
      set("kept");
    },
    keeping: () => keeping,
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
