import { useEffect, useState } from "preact/hooks";
import type { OpeningHours } from "../../../../surveys/wire/device.ts";
import type { Opening } from "./opening-hours.ts";
import { openingAt } from "./opening-hours.ts";

const MILLISECONDS_BETWEEN_LOOKS = 10_000;

/** Whether it is open now; looks again by itself. */
export function useOpening(hours: OpeningHours | null): Opening {
  const [opening, setOpening] = useState(() => openingAt(hours, new Date()));
  useEffect(() => {
    const look = () => setOpening(openingAt(hours, new Date()));
    look();
    const looking = setInterval(look, MILLISECONDS_BETWEEN_LOOKS);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(looking);
      document.removeEventListener("visibilitychange", look);
    };
  }, [hours]);
  return opening;
}
