import type { EntryForm } from "./entry-fields.ts";
import type { Key } from "./keystrokes.ts";

/**
 * What a key does while the number of a question is typed.
 * typing: the number so far · go: to the question's first field · no-question: the form has none with this
 * number · left: nothing, and the number is forgotten
 */
export type Jump =
  | { kind: "typing"; typed: string }
  | { kind: "no-question"; typed: string }
  | { kind: "go"; field: number }
  | { kind: "left" };

/** The sign of the numeric block that separates numbers: a comma or a point, as the system writes decimals. */
const SEPARATORS: ReadonlySet<string> = new Set([",", "."]);

/**
 * Whether a character begins a jump: a g, or on the numeric block the separator twice. Once it separates two
 * numbers, and nobody separates nothing from nothing.
 *
 * @param before the character typed just before it; undefined: another key, or none
 */
export function beginsJump(before: string | undefined, character: string): boolean {
  if (SEPARATORS.has(character)) return before !== undefined && SEPARATORS.has(before);
  return character.toLowerCase() === "g";
}

/**
 * The same in a field for words, where a g is a letter: nothing but a comma stands there so far. Points do not
 * count, a remark may begin with three.
 */
export function beginsJumpInWords(words: string, character: string): boolean {
  return words === "," && character === ",";
}

/** Reads a question's number digit by digit; Enter goes there. */
export function pressInJump(form: EntryForm, typed: string, key: Key): Jump {
  if (key.kind === "digit") return { kind: "typing", typed: `${typed}${key.digit}` };
  if (key.kind === "erase" && typed !== "") return { kind: "typing", typed: typed.slice(0, -1) };
  if (key.kind !== "next" || typed === "") return { kind: "left" };
  const field = form.fields.findIndex(({ number }) => number === Number(typed));
  return field < 0 ? { kind: "no-question", typed } : { kind: "go", field };
}
