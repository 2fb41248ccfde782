import { useEffect, useRef } from "preact/hooks";
import type { Session } from "./session.ts";
import { placeOf } from "./session.ts";

/**
 * The browser's back key does what Zurück does. Every screen pushes an empty entry, so there is something
 * to go back from; entries hold a number and no answer. Back on the bench they are all gone through at
 * once: whoever comes next and presses back leaves the page, or sees the bench.
 *
 * @param onLeft when the page comes back from the browser's memory: someone has left, and whoever
 *   returns may be somebody else
 */
export function useBackKey(session: Session, onBack: () => void, onLeft: () => void): void {
  const place = placeOf(session);
  const state = useRef({ depth: depthOf(history.state), popped: false, session, onBack, onLeft });
  Object.assign(state.current, { session, onBack, onLeft });

  useEffect(() => {
    const now = state.current;
    const { popped } = now;
    now.popped = false;
    if (place === "start") {
      if (now.depth > 0) history.go(-now.depth);
    } else if (!popped) {
      now.depth += 1;
      history.pushState({ depth: now.depth }, "");
    }
  }, [place]);

  useEffect(() => {
    const pop = (event: PopStateEvent) => {
      const now = state.current;
      const depth = depthOf(event.state);
      const backwards = depth < now.depth;
      now.depth = depth;
      if (!backwards || now.session.at === "start") return;
      now.popped = true;
      if (now.session.at === "thanks" || now.session.at === "handedOver") now.onLeft();
      else now.onBack();
    };
    const show = (event: PageTransitionEvent) => {
      if (event.persisted) state.current.onLeft();
    };
    // Each screen knows where it was left; the browser remembers the height of another one.
    history.scrollRestoration = "manual";
    addEventListener("popstate", pop);
    addEventListener("pageshow", show);
    return () => {
      removeEventListener("popstate", pop);
      removeEventListener("pageshow", show);
    };
  }, []);
}

/** How many of our entries lie behind this one in the browser's history. */
export function depthOf(state: unknown): number {
  return typeof state === "object" &&
    state !== null &&
    "depth" in state &&
    typeof state.depth === "number"
    ? state.depth
    : 0;
}
