import { isShown } from "../definition/show-if.ts";
import type { EntryForm, Field } from "./entry-fields.ts";

/** What has been typed in one field. Empty means not answered: that is how every field begins. */
export type Entry =
  | { readonly kind: "empty" }
  | { readonly kind: "codes"; readonly codes: readonly string[] }
  | { readonly kind: "tooMany"; readonly codes: readonly string[] }
  | { readonly kind: "dontKnow" }
  | { readonly kind: "unreadable" }
  | { readonly kind: "digits"; readonly digits: string }
  | { readonly kind: "text"; readonly text: string };

/**
 * Why the last key changed nothing.
 * limit: as many crosses as allowed are there already · noSuchCode: no box has this number ·
 * noDontKnow: the form prints no such box · anyNumber: there is no "more than allowed" here ·
 * noSuchKey: the key has no meaning here · incomplete: the sheet cannot be saved like this.
 */
export type Refusal = {
  readonly field: number;
  readonly reason: "limit" | "noSuchCode" | "noDontKnow" | "anyNumber" | "noSuchKey" | "incomplete";
};

/** A sheet being typed. Pure data: every key makes a new one. */
export type EntryState = {
  readonly current: number;
  readonly entries: readonly Entry[];
  /** Digits of a code that may still get another one: decided by the next key, Enter or a pause. */
  readonly typing: string;
  readonly refusal: Refusal | undefined;
  /** Enter was pressed on the last field and nothing is missing: to be saved. */
  readonly finished: boolean;
};

const EMPTY: Entry = { kind: "empty" };

/** An untouched sheet: the first field is current, nothing is answered. */
export function emptySheet(form: EntryForm): EntryState {
  return {
    current: 0,
    entries: form.fields.map(() => EMPTY),
    typing: "",
    refusal: undefined,
    finished: false,
  };
}

/** What stands in a field. */
export function entryAt(state: EntryState, field: number): Entry {
  return state.entries[field] ?? EMPTY;
}

/** Whether anything at all has been typed. */
export function isUntouched(state: EntryState): boolean {
  return state.typing === "" && state.entries.every((entry) => entry.kind === "empty");
}

/**
 * Whether the question behind a field was to be answered, as the form's jumps say. People answer what
 * they should skip: such a field is greyed, never closed.
 */
export function isAsked(form: EntryForm, state: EntryState, field: Field): boolean {
  if (field.showIf === undefined) return true;
  return isShown(field.showIf, (question) => {
    const at = form.fields.findIndex(
      (other) => other.question === question && other.kind === "choice",
    );
    const entry = entryAt(state, at);
    return entry.kind === "codes" ? entry.codes : [];
  });
}

/** Whether Enter stops at a field: the words behind "something else" wait until it is crossed. */
export function isVisited(form: EntryForm, state: EntryState, place: number): boolean {
  const field = form.fields[place];
  if (field?.kind !== "text" || field.of === "answer") return field !== undefined;
  if (entryAt(state, place).kind !== "empty") return true;
  return form.fields.some((other, at) => {
    if (other.kind !== "choice" || other.question !== field.question) return false;
    const entry = entryAt(state, at);
    return (
      (entry.kind === "codes" || entry.kind === "tooMany") &&
      entry.codes.includes(field.otherCode ?? "")
    );
  });
}

/** Whether a field holds something that cannot be kept yet. Shown beside it; saving waits for it. */
export function isIncomplete(field: Field, entry: Entry): boolean {
  switch (entry.kind) {
    case "tooMany":
      return field.kind !== "choice" || entry.codes.length <= (field.limit ?? 0);
    case "digits": {
      const value = Number(entry.digits);
      return (
        field.kind !== "number" ||
        !/^-?\d+$/.test(entry.digits) ||
        value < field.min ||
        value > field.max
      );
    }
    case "text":
      return field.kind !== "text" || entry.text.trim().length > field.maxLength;
    default:
      return false;
  }
}
