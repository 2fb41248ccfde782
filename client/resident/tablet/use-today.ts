import { useEffect, useState } from "preact/hooks";
import { localDay } from "../interview/local-time.ts";

const MILLISECONDS_BETWEEN_LOOKS = 60_000;

/** The calendar day where the tablet stands. It stands for weeks, and sees midnight. */
export function useToday(): string {
  const [day, setDay] = useState(() => localDay(new Date()));
  useEffect(() => {
    const looking = setInterval(() => setDay(localDay(new Date())), MILLISECONDS_BETWEEN_LOOKS);
    return () => clearInterval(looking);
  }, []);
  return day;
}
