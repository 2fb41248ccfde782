import { useCallback, useEffect, useState } from "preact/hooks";
import type { Outcome } from "../../shared/api/outcome.ts";
import type { Loading } from "../../shared/api/use-loaded.ts";

/** What is shown, when it was true, and whether the last try to renew it failed. */
export type Refreshed<Value> = { state: Loading<Value>; at: Date; stale: boolean };

/**
 * Loads what a page needs when it opens and renews it by itself while somebody can see it. A renewal that
 * fails takes nothing away: what was last known stays, marked as stale.
 *
 * @param load a function that stays the same (module level, or `useCallback`)
 * @returns what is known, and the way to load anew at once
 */
export function useRefreshed<Value>(
  load: () => Promise<Outcome<Value>>,
  seconds: number,
): [Refreshed<Value>, () => void] {
  const [shown, setShown] = useState<Refreshed<Value>>({
    state: { kind: "loading" },
    at: new Date(),
    stale: false,
  });
  const again = useCallback(
    () =>
      void load().then((outcome) =>
        setShown((before) =>
          outcome.kind === "problem" && before.state.kind === "done"
            ? { ...before, stale: true }
            : { state: outcome, at: new Date(), stale: false },
        ),
      ),
    [load],
  );
  useEffect(() => {
    again();
    const whileSeen = () => {
      if (document.visibilityState === "visible") again();
    };
    const timer = setInterval(whileSeen, seconds * 1000);
    document.addEventListener("visibilitychange", whileSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", whileSeen);
    };
  }, [again, seconds]);
  return [shown, again];
}
