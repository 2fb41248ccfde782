import { useEffect, useState } from "preact/hooks";
import { Heading } from "../../frame/heading.tsx";
import { StaffPage } from "../staff-page.tsx";
import { staffWords } from "../staff-words.ts";

const SECONDS = 60;
const TOUCHES = ["pointerdown", "pointerup", "click", "touchstart", "touchmove", "contextmenu"];

/** For wiping the glass: no touch does anything for a minute. Keys do: Escape ends it. */
export function Cleaning({ onOver }: { onOver: () => void }) {
  const [left, setLeft] = useState(SECONDS);
  useEffect(() => {
    const from = Date.now();
    const counting = setInterval(() => {
      const seconds = Math.ceil(SECONDS - (Date.now() - from) / 1000);
      setLeft(Math.min(Math.max(seconds, 0), SECONDS));
      if (seconds <= 0) onOver();
    }, 250);
    const nothing = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const endByKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") onOver();
    };
    for (const touch of TOUCHES)
      addEventListener(touch, nothing, { capture: true, passive: false });
    addEventListener("keydown", endByKey);
    return () => {
      clearInterval(counting);
      for (const touch of TOUCHES) removeEventListener(touch, nothing, { capture: true });
      removeEventListener("keydown", endByKey);
    };
  }, []);
  return (
    <StaffPage title={staffWords("cleaning.title")}>
      <header>
        <Heading text={staffWords("cleaning.title")} />
      </header>
      <p class="lead">{staffWords("cleaning.left", { seconds: left })}</p>
    </StaffPage>
  );
}
