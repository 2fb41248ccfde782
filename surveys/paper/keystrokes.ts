import type { Choice, ChoiceField, EntryForm, Field } from "./entry-fields.ts";
import type { Entry, EntryState, Refusal } from "./entry-state.ts";
import { entryAt, isIncomplete, isVisited } from "./entry-state.ts";

/**
 * What a key means. Time comes in as a key too: `pause` says that nobody went on typing for a moment.
 * next: Enter · down: to the next field without ever saving · separator: closes a number.
 */
export type Key =
  | { readonly kind: "digit"; readonly digit: number }
  | { readonly kind: "go"; readonly field: number }
  | { readonly kind: "write"; readonly text: string }
  | {
      readonly kind:
        | "next"
        | "down"
        | "back"
        | "dontKnow"
        | "unreadable"
        | "tooMany"
        | "separator"
        | "erase"
        | "clear"
        | "pause"
        | "minus"
        | "stray";
    };

/** How long a code that could have a second digit waits for it. */
export const PAUSE_MILLISECONDS = 600;

const MOST_DIGITS = 15;
const EMPTY: Entry = { kind: "empty" };

/** What a sheet looks like after a key. Never throws: a key without a meaning says so and changes nothing. */
export function press(form: EntryForm, before: EntryState, key: Key): EntryState {
  const state: EntryState = { ...before, refusal: undefined, finished: false };
  const field = form.fields[state.current];
  if (!field) return state;
  switch (key.kind) {
    case "go":
      return { ...settle(field, state), current: clamp(form, key.field) };
    case "next":
    case "down":
      return next(form, field, state, key.kind === "next");
    case "back":
      return back(form, settle(field, state));
    case "pause":
      return state.typing === "" ? before : decide(form, field, state);
    case "separator":
      return state.typing === "" ? state : decide(form, field, state);
    case "erase":
      return erase(field, state);
    case "clear":
      return put({ ...state, typing: "" }, EMPTY);
    case "write":
      return field.kind === "text"
        ? put(state, key.text === "" ? EMPTY : { kind: "text", text: key.text })
        : refuse(state, "noSuchKey");
    case "unreadable":
      return mark(form, field, state, { kind: "unreadable" });
    case "dontKnow":
      return field.kind === "choice" && field.dontKnow
        ? mark(form, field, state, { kind: "dontKnow" })
        : refuse(state, "noDontKnow");
    case "tooMany":
      return tooMany(field, state);
    case "minus":
      return field.kind === "number" &&
        field.min < 0 &&
        entryAt(state, state.current).kind === "empty"
        ? put(state, { kind: "digits", digits: "-" })
        : back(form, settle(field, state));
    case "digit":
      return digit(form, field, state, key.digit);
    case "stray":
      return refuse(state, "noSuchKey");
  }
}

function digit(form: EntryForm, field: Field, state: EntryState, typed: number): EntryState {
  if (field.kind === "text") return refuse(state, "noSuchKey");
  if (field.kind === "number") {
    const entry = entryAt(state, state.current);
    const digits = entry.kind === "digits" ? entry.digits : "";
    return digits.length < MOST_DIGITS
      ? put(state, { kind: "digits", digits: digits + typed })
      : refuse(state, "noSuchCode");
  }
  const soFar = state.typing + typed;
  if (field.choices.some((choice) => isLonger(choice, soFar))) return { ...state, typing: soFar };
  const choice = field.choices.find((one) => one.typed === soFar);
  if (choice) return choose(form, field, { ...state, typing: "" }, choice);
  if (state.typing !== "") {
    const decided = decide(form, field, state);
    // An item that was answered by the first digit is left: the second belongs to the next field.
    const now = form.fields[decided.current];
    return decided.refusal || !now ? decided : digit(form, now, decided, typed);
  }
  if (typed !== 0) return refuse(state, "noSuchCode");
  return zero(form, field, state);
}

/** A 0 means "not answered", but slow fingers that type a 10 must not lose what stands before it. */
function zero(form: EntryForm, field: ChoiceField, state: EntryState): EntryState {
  const entry = entryAt(state, state.current);
  if (entry.kind === "tooMany" || (entry.kind === "codes" && field.takes !== "one")) {
    const last = field.choices.find(({ code }) => code === entry.codes.at(-1));
    const meant = last && field.choices.find(({ typed }) => typed === `${last.typed}0`);
    if (meant)
      return choose(form, field, put(state, { ...entry, codes: entry.codes.slice(0, -1) }), meant);
  }
  return mark(form, field, state, EMPTY);
}

function isLonger({ typed }: Choice, than: string): boolean {
  return typed.length > than.length && typed.startsWith(than);
}

/** Takes the digits typed so far for a whole code. */
function decide(form: EntryForm, field: Field, state: EntryState): EntryState {
  if (state.typing === "" || field.kind !== "choice") return { ...state, typing: "" };
  const choice = field.choices.find(({ typed }) => typed === state.typing);
  const decided = { ...state, typing: "" };
  return choice ? choose(form, field, decided, choice) : refuse(decided, "noSuchCode");
}

/** The same for someone who leaves the field anyway: nobody is moved on besides. */
function settle(field: Field, state: EntryState): EntryState {
  if (state.typing === "" || field.kind !== "choice") return { ...state, typing: "" };
  const choice = field.choices.find(({ typed }) => typed === state.typing);
  return choice ? cross(field, { ...state, typing: "" }, choice) : { ...state, typing: "" };
}

function choose(
  form: EntryForm,
  field: ChoiceField,
  state: EntryState,
  choice: Choice,
): EntryState {
  const crossed = cross(field, state, choice);
  const isOpen = entryAt(crossed, crossed.current).kind === "tooMany";
  return field.advances && !isOpen && !crossed.refusal ? forward(form, crossed) : crossed;
}

function cross(field: ChoiceField, state: EntryState, { code }: Choice): EntryState {
  const entry = entryAt(state, state.current);
  if (entry.kind === "tooMany")
    return entry.codes.includes(code)
      ? state
      : put(state, { kind: "tooMany", codes: [...entry.codes, code] });
  if (field.takes === "one") return put(state, { kind: "codes", codes: [code] });
  const codes = entry.kind === "codes" ? entry.codes : [];
  // A key that bounces types a code twice; on paper nobody can.
  if (codes.includes(code)) return state;
  if (field.limit !== undefined && codes.length >= field.limit) return refuse(state, "limit");
  return put(state, { kind: "codes", codes: [...codes, code] });
}

function tooMany(field: Field, state: EntryState): EntryState {
  if (field.kind !== "choice") return refuse(state, "noSuchKey");
  if (field.limit === undefined) return refuse(state, "anyNumber");
  const entry = entryAt(state, state.current);
  const codes = entry.kind === "codes" || entry.kind === "tooMany" ? entry.codes : [];
  return settle(field, put(state, { kind: "tooMany", codes }));
}

function mark(form: EntryForm, field: Field, state: EntryState, entry: Entry): EntryState {
  const marked = put({ ...state, typing: "" }, entry);
  return field.kind === "choice" && field.advances ? forward(form, marked) : marked;
}

function erase(field: Field, state: EntryState): EntryState {
  if (state.typing !== "") return { ...state, typing: state.typing.slice(0, -1) };
  const entry = entryAt(state, state.current);
  switch (entry.kind) {
    case "codes":
    case "tooMany": {
      const codes = entry.codes.slice(0, -1);
      return put(state, codes.length > 0 ? { ...entry, codes } : EMPTY);
    }
    case "digits": {
      const digits = entry.digits.slice(0, -1);
      return put(state, digits === "" ? EMPTY : { kind: "digits", digits });
    }
    case "text":
      return field.kind === "text" ? state : put(state, EMPTY);
    default:
      return put(state, EMPTY);
  }
}

function next(form: EntryForm, field: Field, state: EntryState, mayFinish: boolean): EntryState {
  const settled = settle(field, state);
  if (settled.refusal) return settled;
  const moved = forward(form, settled);
  return moved.current !== settled.current || !mayFinish ? moved : finish(form, settled);
}

function finish(form: EntryForm, state: EntryState): EntryState {
  const open = form.fields.findIndex((field, at) => isIncomplete(field, entryAt(state, at)));
  return open < 0
    ? { ...state, finished: true }
    : { ...state, current: open, refusal: { field: open, reason: "incomplete" } };
}

function forward(form: EntryForm, state: EntryState): EntryState {
  for (let at = state.current + 1; at < form.fields.length; at++)
    if (isVisited(form, state, at)) return { ...state, current: at };
  return state;
}

function back(form: EntryForm, state: EntryState): EntryState {
  for (let at = state.current - 1; at >= 0; at--)
    if (isVisited(form, state, at)) return { ...state, current: at };
  return state;
}

function put(state: EntryState, entry: Entry): EntryState {
  const entries = state.entries.slice();
  entries[state.current] = entry;
  return { ...state, entries };
}

function refuse(state: EntryState, reason: Refusal["reason"]): EntryState {
  return { ...state, refusal: { field: state.current, reason } };
}

function clamp(form: EntryForm, field: number): number {
  return Math.min(Math.max(Math.trunc(field), 0), form.fields.length - 1);
}
