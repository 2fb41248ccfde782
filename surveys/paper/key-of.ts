import type { Key } from "./keystrokes.ts";

/** Letters for the main keyboard, signs for the numeric block: either alone suffices. */
const SIGNS: ReadonlyMap<string, Key> = new Map<string, Key>([
  ["w", { kind: "dontKnow" }],
  ["+", { kind: "dontKnow" }],
  ["u", { kind: "unreadable" }],
  ["*", { kind: "unreadable" }],
  ["m", { kind: "tooMany" }],
  ["/", { kind: "tooMany" }],
  ["-", { kind: "minus" }],
  [" ", { kind: "separator" }],
  [",", { kind: "separator" }],
  [".", { kind: "separator" }],
]);

const NAMES: ReadonlyMap<string, Key> = new Map<string, Key>([
  ["Enter", { kind: "next" }],
  ["ArrowDown", { kind: "down" }],
  ["ArrowUp", { kind: "back" }],
  ["Backspace", { kind: "erase" }],
  ["Delete", { kind: "clear" }],
]);

/** What a typed character means in a field with boxes or a number. */
export function keyOfCharacter(character: string): Key {
  if (/^\d$/.test(character)) return { kind: "digit", digit: Number(character) };
  return SIGNS.get(character.toLowerCase()) ?? { kind: "stray" };
}

/** What a key without a character means, by its name in the browser; undefined: the browser's affair. */
export function keyOfName(name: string): Key | undefined {
  return NAMES.get(name);
}
