import { useLayoutEffect, useState } from "preact/hooks";
import type { Display } from "./display.ts";
import { applyDisplay, startingDisplay } from "./display.ts";

const ofThisMachine = () => startingDisplay((query) => matchMedia(query).matches);

/**
 * The display settings of the person in front of the page, applied to the whole document.
 *
 * @param first what the person has set already; without it what the machine wishes for
 *
 * @example
 * const { display, change, reset } = useDisplay();
 * <DisplayTools display={display} words={…} onChange={change} />
 */
export function useDisplay(first?: Display): {
  display: Display;
  change: (display: Display) => void;
  reset: () => void;
} {
  const [display, change] = useState<Display>(() => first ?? ofThisMachine());
  useLayoutEffect(() => applyDisplay(document.documentElement, display), [display]);
  return { display, change, reset: () => change(ofThisMachine()) };
}
