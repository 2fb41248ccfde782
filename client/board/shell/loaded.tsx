import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useState } from "preact/hooks";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Outcome } from "./call.ts";
import { Failed } from "./message.tsx";

type Load<Value> = () => Promise<Outcome<Value>>;

/**
 * What a view loads for itself, beside the district's result. Until something else has come, what was there
 * before stays, so that nobody loses the place on the page.
 *
 * @param load the same function as long as the same thing is wanted
 * @param onShown called once it stands on the page
 */
export function useLoaded<Value>(load: Load<Value>, onShown: () => void) {
  const [outcome, setOutcome] = useState<Outcome<Value>>();
  const again = useCallback(() => {
    let isCurrent = true;
    void load().then((loaded) => {
      if (isCurrent) setOutcome(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [load]);
  useEffect(again, [again]);
  useEffect(() => {
    if (outcome?.kind === "done") onShown();
  }, [outcome, onShown]);
  return { outcome, again };
}

/** Shows what was loaded; before that a moment's patience, or why it could not be. */
export function Loaded<Value>({
  load,
  onShown,
  children,
}: {
  load: Load<Value>;
  onShown: () => void;
  children: (value: Value) => ComponentChildren;
}) {
  const { outcome, again } = useLoaded(load, onShown);
  if (!outcome) return <p class="soft">{say(BOARD_DE, "loading")}</p>;
  if (outcome.kind === "problem") return <Failed problem={outcome.problem} onAgain={again} />;
  return children(outcome.value);
}
