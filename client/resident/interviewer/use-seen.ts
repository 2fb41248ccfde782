import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** What merely scrolls past while somebody jumps was not asked. */
const MILLISECONDS_TO_BE_SEEN = 1_000;

/**
 * Tells which steps stood on the screen: half of the element with `data-step`, or half of the window, for a
 * second; at once where the focus goes in.
 *
 * @param steps the keys that are in the document now, in any order
 */
export function useSeen(
  root: RefObject<HTMLElement | null>,
  steps: readonly string[],
  onSeen: (steps: readonly string[]) => void,
): void {
  const tell = useRef(onSeen);
  tell.current = onSeen;
  const all = steps.join(" ");
  useEffect(() => {
    const area = root.current;
    if (area === null) return;
    const timers = new Map<Element, ReturnType<typeof setTimeout>>();
    const keyOf = (element: Element) => element.getAttribute("data-step") ?? "";
    const watcher = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting, intersectionRatio, intersectionRect } of entries) {
          const stands =
            isIntersecting &&
            (intersectionRatio >= 0.5 || intersectionRect.height >= innerHeight / 2);
          if (!stands) {
            clearTimeout(timers.get(target));
            timers.delete(target);
          } else if (!timers.has(target))
            timers.set(
              target,
              setTimeout(() => tell.current([keyOf(target)]), MILLISECONDS_TO_BE_SEEN),
            );
        }
      },
      { threshold: [0, 0.1, 0.2, 0.3, 0.4, 0.5] },
    );
    for (const element of area.querySelectorAll("[data-step]")) watcher.observe(element);
    const focus = ({ target }: FocusEvent) => {
      const step = target instanceof Element ? target.closest("[data-step]") : null;
      if (step !== null) tell.current([keyOf(step)]);
    };
    area.addEventListener("focusin", focus);
    return () => {
      watcher.disconnect();
      for (const timer of timers.values()) clearTimeout(timer);
      area.removeEventListener("focusin", focus);
    };
  }, [all]);
}
