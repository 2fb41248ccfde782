import "./countdown.css";
import { useEffect, useState } from "preact/hooks";
import { watchSignsOfLife } from "../session/signs-of-life.ts";
import { useTabletWords } from "../tablet-words.ts";

/** Milliseconds between two looks at the clock: the ring goes second by second. */
const LOOK = 250;

/**
 * A ring that empties, and the same in words. Every sign of life fills it again, so that nobody is cut off
 * while reading or listening. The words change each second and are therefore not announced.
 */
export function Countdown({ seconds, onOver }: { seconds: number; onOver: () => void }) {
  const words = useTabletWords();
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    let from = Date.now();
    const look = setInterval(() => {
      const remaining = Math.ceil(seconds - (Date.now() - from) / 1000);
      // The clock may be set while we count.
      setLeft(Math.min(Math.max(remaining, 0), seconds));
      if (remaining <= 0) {
        clearInterval(look);
        onOver();
      }
    }, LOOK);
    const stop = watchSignsOfLife(() => {
      from = Date.now();
    });
    return () => {
      clearInterval(look);
      stop();
    };
    // Once: the person who reads is the same.
  }, []);
  return (
    <p class="countdown soft">
      <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false">
        <circle cx="24" cy="24" r="19" pathLength="100" />
        <circle
          class="left"
          cx="24"
          cy="24"
          r="19"
          pathLength="100"
          stroke-dasharray="100"
          stroke-dashoffset={100 - (100 * left) / seconds}
        />
      </svg>
      <span>{words?.("thanks.seconds", { seconds: left })}</span>
    </p>
  );
}
