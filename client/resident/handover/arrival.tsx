import arrowRight from "lucide-static/icons/arrow-right.svg?raw";
import { Icon } from "../../shared/icons/icon.tsx";
import { Heading } from "../frame/heading.tsx";
import { useTabletWords } from "../tablet-words.ts";
import { useWords } from "../words.ts";

/** How far a phone is that has just scanned the picture. */
export type ArrivalState =
  | { kind: "ready" }
  | { kind: "busy" }
  | { kind: "used" }
  | { kind: "unreadable" }
  | { kind: "unreachable" }
  | { kind: "ended" };

/**
 * The first screen on the phone. The key is asked for only when somebody touches the button: a browser
 * that looks at the link by itself, or a second glance at the picture, must not use it up.
 */
export function Arrival({ state, onGo }: { state: ArrivalState; onGo: () => void }) {
  const words = useTabletWords();
  const general = useWords();
  if (words === undefined) return null;
  const waits = state.kind === "ready" || state.kind === "busy" || state.kind === "unreachable";
  return (
    <main>
      <section class="ask">
        <header>
          <Heading text={words("handover.title")} quiet />
          {waits && <p class="help">{words("handover.keepOpen")}</p>}
        </header>
        <div role="status" class="read">
          {state.kind === "used" && (
            <p class="lead">
              {words("handover.used")} {words("handover.usedWhat")}
            </p>
          )}
          {state.kind === "unreadable" && <p class="lead">{words("handover.unreadable")}</p>}
          {state.kind === "unreachable" && <p class="lead">{general("problem.server.busy")}</p>}
          {state.kind === "ended" && <p class="lead">{words("handover.ended")}</p>}
          {state.kind === "busy" && <p class="lead">{general("loading.title")}</p>}
        </div>
        {waits && (
          <div class="go under">
            <button
              class="btn primary big"
              type="button"
              aria-disabled={state.kind === "busy"}
              onClick={() => {
                if (state.kind !== "busy") onGo();
              }}
            >
              {state.kind === "unreachable" ? general("again.try") : words("handover.go")}
              <Icon svg={arrowRight} turns />
            </button>
          </div>
        )}
      </section>
    </main>
  );
}
