import { useEffect, useState } from "preact/hooks";
import type { Later } from "./later.ts";

const MILLISECONDS_TO_NEXT_TRY = 3_000;

/** A part that comes later: undefined until it is here, asked for again while it fails; or not `wanted` at all. */
export function useLater<T>(part: Later<T>, wanted = true): T | undefined {
  const [, setTry] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const ask = () => {
      part.load().then(
        () => {
          if (!gone) setTry((count) => count + 1);
        },
        () => {
          if (!gone) timer = setTimeout(ask, MILLISECONDS_TO_NEXT_TRY);
        },
      );
    };
    if (wanted && part.get() === undefined) ask();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [part, wanted]);
  return part.get();
}
