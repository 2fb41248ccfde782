import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { DESK_DE } from "../../../surveys/messages/desk/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { ProblemDocument } from "../../../surveys/wire/problem.ts";
import type { Outcome } from "./call.ts";
import { FailedPage } from "./failed-page.tsx";

export type Loading<Value> =
  | { kind: "loading" }
  | { kind: "problem"; problem: ProblemDocument }
  | { kind: "done"; value: Value };

/**
 * Loads what a page needs when it opens.
 *
 * @param load a function that stays the same (module level, or `useCallback`)
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

/** Shows what was loaded, or why it could not be. */
export function Loaded<Value>({
  state,
  onAgain,
  children,
}: {
  state: Loading<Value>;
  onAgain: () => void;
  children: (value: Value) => ComponentChildren;
}) {
  switch (state.kind) {
    case "loading":
      return <p class="page soft">{say(DESK_DE, "page.loading")}</p>;
    case "problem":
      return <FailedPage problem={state.problem} onAgain={onAgain} />;
    case "done":
      return <>{children(state.value)}</>;
  }
}
