import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * A line that stands only where there is room for it: never at the price of a list that runs out of the
 * screen. Measured for every picture, and whenever window or typeface change.
 *
 * @param picture what is shown beside it
 */
export function useFits(picture: unknown): RefObject<HTMLParagraphElement | null> {
  const line = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const measure = () => {
      const hall = line.current?.closest(".hall");
      if (!line.current || !hall) return;
      line.current.hidden = false;
      const room = hall.querySelector(".hall-list")?.getBoundingClientRect();
      const shown = [...hall.querySelectorAll(".hall-list > *, .hall-key")];
      line.current.hidden =
        !!room &&
        shown.some((one) => {
          const { top, bottom } = one.getBoundingClientRect();
          return top < room.top - 1 || bottom > room.bottom + 1;
        });
    };
    measure();
    let isCurrent = true;
    void document.fonts.ready.then(() => isCurrent && measure());
    addEventListener("resize", measure);
    return () => {
      isCurrent = false;
      removeEventListener("resize", measure);
    };
  }, [picture]);
  return line;
}
