import { useEffect } from "preact/hooks";
import { Heading } from "../../frame/heading.tsx";
import { StaffPage } from "../staff-page.tsx";
import { staffWords } from "../staff-words.ts";

/** The kiosk has ended: the tablet can be used for something else, or packed up. */
export function Ended({ onAgain }: { onAgain: () => void }) {
  useEffect(() => {
    if (document.fullscreenElement !== null)
      document.exitFullscreen().catch(() => {
        // The device does not let go of the screen: its own kiosk has to be ended.
      });
  }, []);
  return (
    <StaffPage title={staffWords("ended.title")}>
      <header>
        <Heading text={staffWords("ended.title")} />
      </header>
      <p class="lead">{staffWords("ended.text")}</p>
      <button class="btn big" type="button" onClick={onAgain}>
        {staffWords("ended.again")}
      </button>
    </StaffPage>
  );
}
