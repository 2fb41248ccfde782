import { useEffect, useState } from "preact/hooks";

/** A code lives ten minutes: where this machine's clock is behind, it shall not seem to live longer. */
const LONGEST = 600;

/** Whole seconds until a moment, counted down; 0 once it has passed. @param until ISO 8601 */
export function useSecondsLeft(until: string): number {
  const now = () =>
    Math.min(LONGEST, Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / 1000)));
  const [left, setLeft] = useState(now);
  useEffect(() => {
    setLeft(now());
    const timer = setInterval(() => setLeft(now()), 1000);
    return () => clearInterval(timer);
  }, [until]);
  return left;
}
