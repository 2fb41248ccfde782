import { HALL_DE } from "../../../surveys/messages/board/hall-de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { HallAction } from "./keys.ts";

type Tool = { action: HallAction; text: keyof typeof HALL_DE; key: string; letter: boolean };

/** The same as the keys, for pointer and focus; the audience does not see them while nobody uses them. */
export function HallTools({
  frozen,
  dark,
  check,
  canCheck,
  letters,
  awake,
  onAction,
}: {
  frozen: boolean;
  dark: boolean;
  check: boolean;
  canCheck: boolean;
  letters: { isOn: boolean; toggle: () => void };
  awake: boolean;
  onAction: (action: HallAction) => void;
}) {
  const tools: Tool[] = [
    { action: "back", text: "back", key: "←", letter: false },
    { action: "next", text: "next", key: "→", letter: false },
    { action: "freeze", text: frozen ? "thaw" : "freeze", key: "F", letter: true },
    { action: "blank", text: "blank", key: "B", letter: true },
    { action: "theme", text: dark ? "light" : "dark", key: "D", letter: true },
    ...(canCheck ? [{ action: "check", text: "check", key: "K", letter: true } as const] : []),
    { action: "reload", text: "reload", key: "R", letter: true },
    { action: "leave", text: "leave", key: "Esc", letter: false },
  ];
  return (
    <nav class={awake ? "hall-tools awake" : "hall-tools"} aria-label={say(HALL_DE, "tools")}>
      {tools.map(({ action, text, key, letter }) => (
        <button
          key={action}
          type="button"
          {...(action === "check" && { "aria-pressed": check })}
          onClick={() => onAction(action)}
        >
          {say(HALL_DE, text)} {(!letter || letters.isOn) && <kbd>{key}</kbd>}
        </button>
      ))}
      {document.fullscreenEnabled && !document.fullscreenElement && (
        <button type="button" onClick={fillScreen}>
          {say(HALL_DE, "full")}
        </button>
      )}
      <button type="button" onClick={letters.toggle}>
        {say(HALL_DE, letters.isOn ? "letters.off" : "letters.on")}
      </button>
    </nav>
  );
}

/** Fills the screen where the browser allows it; where not, the picture is the window. */
export function fillScreen(): void {
  if (!document.fullscreenEnabled || document.fullscreenElement) return;
  document.documentElement.requestFullscreen().catch(() => undefined);
}
