import { useEffect, useRef, useState } from "preact/hooks";
import { watchSignsOfLife } from "../../session/signs-of-life.ts";
import type { IdleClock, IdleEvent, IdleTimings } from "./idle-clock.ts";
import { idleAfter, secondsLeft } from "./idle-clock.ts";

const MILLISECONDS_BETWEEN_LOOKS = 1_000;

/** What the idle clock shows. */
export type Idle = {
  readonly kind: IdleClock["kind"];
  /** Seconds until the answers go, while the question stands. */
  readonly seconds: number;
  /** "Ja, weitermachen". */
  readonly stay: () => void;
  /** "Vorlesen", while the question stands. */
  readonly listen: () => void;
  /** The bench stands for the next person. */
  readonly startAfresh: () => void;
};

/** Watches whether somebody is still there. @param asks as in `idleAfter` */
export function useIdle(timings: IdleTimings, asks: boolean): Idle {
  const clock = useRef<IdleClock>({ kind: "resting" });
  const [shown, show] = useState<{ kind: IdleClock["kind"]; seconds: number }>({
    kind: "resting",
    seconds: timings.warning,
  });
  const now = useRef({ timings, asks });
  now.current = { timings, asks };

  function happens(event: IdleEvent): void {
    const time = Date.now();
    const next = idleAfter(clock.current, event, time, now.current.timings, now.current.asks);
    clock.current = next;
    const { warning } = now.current.timings;
    const seconds = next.kind === "asking" ? secondsLeft(next.since, time, warning) : warning;
    // Pointers move a hundred times a second; only what shows is drawn anew.
    show((before) =>
      before.kind === next.kind && before.seconds === seconds
        ? before
        : { kind: next.kind, seconds },
    );
  }

  useEffect(() => {
    const look = () => happens("tick");
    const ticking = setInterval(look, MILLISECONDS_BETWEEN_LOOKS);
    // A tablet that comes back from its sleep must not show old answers until the next tick.
    document.addEventListener("visibilitychange", look);
    const stop = watchSignsOfLife(() => happens("sign"));
    return () => {
      clearInterval(ticking);
      document.removeEventListener("visibilitychange", look);
      stop();
    };
  }, []);

  return {
    ...shown,
    stay: () => happens("stay"),
    listen: () => happens("listen"),
    startAfresh: () => happens("afresh"),
  };
}
