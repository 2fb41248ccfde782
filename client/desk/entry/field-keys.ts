import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { beginsJump, beginsJumpInWords } from "../../../surveys/paper/jump.ts";
import { keyOfCharacter, keyOfName } from "../../../surveys/paper/key-of.ts";
import type { KeyTarget } from "./desk-state.ts";

type Control = HTMLInputElement | HTMLTextAreaElement;

/**
 * Listens to all keys of a form at its frame. Characters come in as `beforeinput`, so that screen
 * keyboards and pasted numbers count as well; keys without a character by their names.
 *
 * @returns the way to stop listening
 */
export function listenToKeys(frame: HTMLElement, desk: KeyTarget, onHelp: () => void): () => void {
  /** The character before, where no other key was pressed since. */
  let before: string | undefined;
  const keydown = (event: KeyboardEvent) => {
    const control = controlOf(event);
    if (!control || event.isComposing) return;
    // A key with a character is heard as that: see below.
    if (event.key.length > 1) before = undefined;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      // Going where one is decides a code that is still waiting for its second digit.
      desk.press({ kind: "go", field: desk.state().entry.current });
      void desk.save();
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !event.shiftKey) {
      event.preventDefault();
      desk.undo();
    }
    if (event.ctrlKey || event.metaKey) return;
    if (desk.state().jump !== undefined) {
      keyInJump(event, desk);
      return;
    }
    if (isWords(control)) {
      keyInWords(event, control, desk);
      return;
    }
    const key = keyOfName(event.key);
    if (!key || event.altKey) return;
    event.preventDefault();
    desk.press(key);
  };
  const beforeInput = (event: InputEvent) => {
    const control = controlOf(event);
    if (!control) return;
    if (isWords(control)) {
      signInWords(event, control, desk);
      return;
    }
    event.preventDefault();
    if (event.inputType.startsWith("delete")) desk.press({ kind: "erase" });
    for (const character of event.data ?? "") {
      if (character === "?") onHelp();
      else if (beginsJump(before, character)) desk.beginJump();
      else desk.press(keyOfCharacter(character));
      before = character;
    }
  };
  const input = (event: Event) => {
    const control = controlOf(event);
    if (control && isWords(control)) desk.press({ kind: "write", text: control.value });
  };
  const focusIn = (event: FocusEvent) => {
    const control = controlOf(event);
    const place = Number(control?.dataset.place);
    if (control && place !== desk.state().entry.current) desk.press({ kind: "go", field: place });
  };
  frame.addEventListener("keydown", keydown);
  frame.addEventListener("beforeinput", beforeInput);
  frame.addEventListener("input", input);
  frame.addEventListener("focusin", focusIn);
  return () => {
    frame.removeEventListener("keydown", keydown);
    frame.removeEventListener("beforeinput", beforeInput);
    frame.removeEventListener("input", input);
    frame.removeEventListener("focusin", focusIn);
  };
}

/** The signs of the numeric block, where nobody writes words: "unreadable" and the way to another question. */
function signInWords(event: InputEvent, control: Control, desk: KeyTarget): void {
  const sign = event.data ?? "";
  const isUnreadable = sign === "*" && control.value === "";
  const isJump = beginsJumpInWords(control.value, sign);
  if (!isUnreadable && !isJump) return;
  event.preventDefault();
  desk.press({ kind: isJump ? "clear" : "unreadable" });
  if (isJump) desk.beginJump();
}

/** While a question's number is typed, every key belongs to it. */
function keyInJump(event: KeyboardEvent, desk: KeyTarget): void {
  event.preventDefault();
  if (/^\d$/.test(event.key)) desk.press({ kind: "digit", digit: Number(event.key) });
  else desk.press(keyOfName(event.key) ?? { kind: "stray" });
}

/** In words, letters are letters: commands need Alt, or an arrow where the caret cannot move on. */
function keyInWords(event: KeyboardEvent, control: Control, desk: KeyTarget): void {
  const { selectionStart: start, selectionEnd: end, value } = control;
  if (event.altKey && event.code === "KeyN") {
    event.preventDefault();
    control.setRangeText(say(ENTRY_DE, "name.placeholder"), start ?? 0, end ?? 0, "end");
    desk.press({ kind: "write", text: control.value });
    return;
  }
  if (event.altKey && event.code === "KeyG") {
    event.preventDefault();
    desk.beginJump();
    return;
  }
  const kind = event.altKey ? COMMANDS.get(event.code) : edgeKey(event, control);
  if (!kind || (kind === "clear" && value !== "")) return;
  event.preventDefault();
  desk.press({ kind });
}

type WordsKey = "next" | "down" | "back" | "unreadable" | "clear";

const COMMANDS: ReadonlyMap<string, WordsKey> = new Map<string, WordsKey>([
  ["KeyU", "unreadable"],
  ["ArrowUp", "back"],
  ["ArrowDown", "down"],
]);

function edgeKey(
  { key, shiftKey }: KeyboardEvent,
  { selectionStart: start, selectionEnd: end, value }: Control,
): WordsKey | undefined {
  switch (key) {
    case "Enter":
      return shiftKey ? undefined : "next";
    case "ArrowUp":
      return start === 0 && end === 0 ? "back" : undefined;
    case "ArrowDown":
      return start === value.length ? "down" : undefined;
    case "Backspace":
    case "Delete":
      return "clear";
    default:
      return undefined;
  }
}

function controlOf({ target }: Event): Control | undefined {
  const isControl = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isControl && target.dataset.place !== undefined ? target : undefined;
}

function isWords(control: Control): boolean {
  return control.dataset.words !== undefined;
}
