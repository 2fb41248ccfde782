import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { DESK_DE } from "../../../surveys/messages/desk/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { FailedPage } from "./failed-page.tsx";

type State<Props> =
  | { kind: "loading" }
  | { kind: "failed" }
  | { kind: "loaded"; View: ComponentType<Props> };

/**
 * Shows a component whose code is loaded first.
 *
 * @param load the same function as long as the same component is wanted
 */
export function Lazy<Props extends object>({
  load,
  props,
}: {
  load: () => Promise<ComponentType<Props>>;
  props: Props;
}) {
  const [state, setState] = useState<State<Props>>({ kind: "loading" });
  useEffect(() => {
    let current = true;
    const set = (next: State<Props>) => {
      if (current) setState(next);
    };
    set({ kind: "loading" });
    load().then(
      (View) => set({ kind: "loaded", View }),
      () => set({ kind: "failed" }),
    );
    return () => {
      current = false;
    };
  }, [load]);
  switch (state.kind) {
    case "loading":
      return <p class="page soft">{say(DESK_DE, "page.loading")}</p>;
    case "failed":
      // After an update of the server the old code is gone: loading anew brings the new one.
      return (
        <FailedPage
          problem={{ code: "server.busy", where: [] }}
          onAgain={() => location.reload()}
        />
      );
    case "loaded":
      return <state.View {...props} />;
  }
}
