import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Outcome } from "../../shared/api/outcome.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { Failed } from "./message.tsx";

type Load<Value> = () => Promise<Outcome<Value>>;

/**
 * What a view loads for itself, beside the district's result.
 *
 * @param load the same function as long as the same thing is wanted
 * @param onShown called once it stands on the page
 */
export function useLoadedView<Value>(load: Load<Value>, onShown: () => void) {
  const [state, again] = useLoaded(load);
  useEffect(() => {
    if (state.kind === "done") onShown();
  }, [state, onShown]);
  return [state, again] as const;
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
  const [state, again] = useLoadedView(load, onShown);
  switch (state.kind) {
    case "loading":
      return <p class="soft">{say(BOARD_DE, "loading")}</p>;
    case "problem":
      return <Failed problem={state.problem} onAgain={again} />;
    case "done":
      return children(state.value);
  }
}
