import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Outcome } from "./outcome.ts";

export type Loading<Value> = { kind: "loading" } | Outcome<Value>;

/**
 * Loads what a page needs when it opens. What was there stays until something else has come, so that nobody
 * loses the place on the page.
 *
 * @param load the same function as long as the same thing is wanted (module level, or `useCallback`)
 * @returns how far it has come, and the way to load anew
 */
export function useLoaded<Value>(
  load: () => Promise<Outcome<Value>>,
): [Loading<Value>, () => void] {
  const [state, setState] = useState<Loading<Value>>({ kind: "loading" });
  const turn = useRef(0);
  const again = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    void load().then((next) => {
      // Of several replies on their way only the last that was asked for is true.
      if (turn.current === mine) setState(next);
    });
  }, [load]);
  useEffect(again, [again]);
  return [state, again];
}
