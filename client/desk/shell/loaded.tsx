import type { ComponentChildren } from "preact";
import { DESK_DE } from "../../../surveys/messages/desk/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Loading } from "../../shared/api/use-loaded.ts";
import { FailedPage } from "./failed-page.tsx";

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
