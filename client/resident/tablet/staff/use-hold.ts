import { useEffect } from "preact/hooks";

const MILLISECONDS_TO_HOLD = 5_000;
/** A finger is never quite still. */
const PIXELS_OF_REST = 24;

/**
 * Calls when the mark has been held for five seconds, or Alt + Shift + T pressed: the team's way in, which
 * nobody finds by chance.
 */
export function useHold(onHeld: () => void, wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let from = { x: 0, y: 0 };
    const letGo = () => clearTimeout(timer);
    const down = (event: PointerEvent) => {
      letGo();
      if (!(event.target instanceof Element) || event.target.closest(".mark") === null) return;
      from = { x: event.clientX, y: event.clientY };
      timer = setTimeout(onHeld, MILLISECONDS_TO_HOLD);
    };
    const moveAway = (event: PointerEvent) => {
      if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > PIXELS_OF_REST) letGo();
    };
    const key = (event: KeyboardEvent) => {
      if (event.altKey && event.shiftKey && event.code === "KeyT") onHeld();
    };
    // A held finger would open the browser's menu and end the touch.
    const noMenu = (event: Event) => event.preventDefault();
    addEventListener("pointerdown", down);
    addEventListener("pointermove", moveAway);
    addEventListener("pointerup", letGo);
    addEventListener("pointercancel", letGo);
    addEventListener("keydown", key);
    addEventListener("contextmenu", noMenu);
    return () => {
      letGo();
      removeEventListener("pointerdown", down);
      removeEventListener("pointermove", moveAway);
      removeEventListener("pointerup", letGo);
      removeEventListener("pointercancel", letGo);
      removeEventListener("keydown", key);
      removeEventListener("contextmenu", noMenu);
    };
  }, [wanted]);
}
