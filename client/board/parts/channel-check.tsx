import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { HALL_DE } from "../../../surveys/messages/board/hall-de.ts";
import { de } from "../../../surveys/messages/priorities/de.ts";
import { sayCheck, sayChecks } from "../../../surveys/messages/priorities/say-checks.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { CheckedList, ShownChecks } from "../../../surveys/wire/release-checks.ts";
import { useLetterKeys } from "../shell/letter-keys.ts";
import "./channel-check.css";

const KEY = "k";

/** Whether the order rests on one way in, one site or one day: one line, and on demand each check by itself. */
export function ChannelCheck({ shown, list }: { shown: ShownChecks | null; list: CheckedList }) {
  const [isOpen, setOpen] = useState(false);
  const letters = useLetterKeys();
  const section = useRef<HTMLElement>(null);
  const byKey = useRef(false);
  useCheckKey(letters.isOn, () => {
    byKey.current = true;
    setOpen((open) => !open);
  });
  // It stands beside or below the list: who asks for it by its key gets to see it.
  useLayoutEffect(() => {
    if (isOpen && byKey.current) section.current?.scrollIntoView({ block: "nearest" });
    byKey.current = false;
  }, [isOpen]);
  const found = shown?.lists.find((one) => one.list === list);
  if (!shown || !found) return null;
  const told = { words: de, language: "de", shown };
  return (
    <section class="sheet check" ref={section} aria-label={say(BOARD_DE, "check.title")}>
      <div class="check-line">
        <p>
          <b>{say(BOARD_DE, "check.title")}</b> {sayChecks(found, told)}
        </p>
        {found.checks.length > 0 && (
          <button
            type="button"
            class="btn plain"
            aria-expanded={isOpen}
            aria-controls="check-details"
            onClick={() => setOpen(!isOpen)}
          >
            {say(BOARD_DE, isOpen ? "check.close" : "check.open")}{" "}
            {letters.isOn && <kbd>{KEY.toUpperCase()}</kbd>}
          </button>
        )}
      </div>
      <div id="check-details" hidden={!isOpen || found.checks.length === 0}>
        <ul class="checks">
          {found.checks.map((check) => (
            <li key={JSON.stringify(check.without)}>{sayCheck(found, check, told)}</li>
          ))}
        </ul>
        <p class="soft">{say(BOARD_DE, "check.how")}</p>
        <button type="button" class="btn plain" onClick={letters.toggle}>
          {say(HALL_DE, letters.isOn ? "letters.off" : "letters.on")}
        </button>
      </div>
    </section>
  );
}

/**
 * One key opens the checks from the moment its sign is on the screen, unless somebody is typing, the browser
 * wants the key, or letters are switched off.
 */
function useCheckKey(isOn: boolean, act: () => void): void {
  useLayoutEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.target instanceof Element && event.target.closest("input, select, textarea"))
        return;
      if (event.key === KEY) act();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [isOn, act]);
}
