/** What a key does in the hall. */
export type HallAction =
  | "next"
  | "back"
  | "freeze"
  | "blank"
  | "theme"
  | "check"
  | "reload"
  | "leave";

/** Presenters send page keys; some send arrows, and "b" or "." for the black button. */
const ALWAYS: Readonly<Record<string, HallAction>> = {
  ArrowRight: "next",
  ArrowDown: "next",
  PageDown: "next",
  " ": "next",
  ArrowLeft: "back",
  ArrowUp: "back",
  PageUp: "back",
  Escape: "leave",
};
const LETTERS: Readonly<Record<string, HallAction>> = {
  f: "freeze",
  b: "blank",
  ".": "blank",
  d: "theme",
  k: "check",
  r: "reload",
};

/** A pressed key, as far as it matters here. */
export type Pressed = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  repeat: boolean;
};

/**
 * The action of a key in the hall; none for what belongs to the browser.
 *
 * @param letters whether single letters and signs act: who speaks to the machine may have switched them off
 *   (WCAG 2.1.4)
 * @param onControl whether a button has the focus: there the space bar presses it
 */
export function hallAction(
  { key, ctrlKey, metaKey, altKey, repeat }: Pressed,
  { letters, onControl }: { letters: boolean; onControl: boolean },
): HallAction | null {
  if (ctrlKey || metaKey || altKey || repeat) return null;
  if (key === " " && onControl) return null;
  const always = ALWAYS[key];
  if (always) return always;
  return letters ? (LETTERS[key.toLowerCase()] ?? null) : null;
}

const HELD = ["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock"];

/** Whether a press shows a blanked picture again: any key, but none that is only held. */
export function unblanks(key: string): boolean {
  return !HELD.includes(key);
}
