import { useLayoutEffect } from "preact/hooks";
import { HALL_DE } from "../../../surveys/messages/board/hall-de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { LISTS } from "../parts/ranked-lists.ts";
import type { Address } from "../shell/address.ts";
import { goTo } from "../shell/address.ts";
import { useLetterKeys } from "../shell/letter-keys.ts";
import { fillScreen } from "./hall-tools.tsx";

const KEY = "p";

/** Opens the hall with what is shown; so does the letter, unless somebody is typing. */
export function HallButton({ here }: { here: Address }) {
  const { isOn } = useLetterKeys();
  const open = () => {
    fillScreen();
    const view = LISTS.find((id) => id === here.view) ?? "priorities";
    const dark = document.documentElement.dataset.theme === "dark";
    goTo({ ...here, view, hall: dark ? "dark" : "light" });
  };
  useLayoutEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, repeat, target } = event;
      if (key !== KEY || ctrlKey || metaKey || altKey || repeat) return;
      if (target instanceof Element && target.closest("input, select, textarea, dialog")) return;
      event.preventDefault();
      open();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });
  return (
    <button class="btn plain" type="button" onClick={open}>
      {say(HALL_DE, "open")} {isOn && <kbd>{KEY.toUpperCase()}</kbd>}
    </button>
  );
}
