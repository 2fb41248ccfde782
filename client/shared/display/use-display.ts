import { useLayoutEffect, useState } from "preact/hooks";
import type { Display } from "./display.ts";
import { applyDisplay, startingDisplay } from "./display.ts";

const ofThisMachine = () => startingDisplay((query) => matchMedia(query).matches);

/**
 * The display settings of the person in front of the page, applied to the whole document.
 *
 * @example
 * const { display, change, reset } = useDisplay();
 * <DisplayTools display={display} words={…} onChange={change} />
 */
export function useDisplay(): {
  display: Display;
  change: (display: Display) => void;
  reset: () => void;
} {
  const [display, change] = useState<Display>(ofThisMachine);
  useLayoutEffect(() => applyDisplay(document.documentElement, display), [display]);
  return { display, change, reset: () => change(ofThisMachine()) };
}
