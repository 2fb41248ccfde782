import type { EntryState } from "../../../surveys/paper/entry-state.ts";
import type { Key } from "../../../surveys/paper/keystrokes.ts";
import type { PaperSheet, SavedSheet, SheetState } from "../../../surveys/wire/paper.ts";
import type { ProblemDocument } from "../../../surveys/wire/problem.ts";
import type { SheetDraft, SheetNote, StackPulse } from "../../../surveys/wire/stack.ts";
import type { Outcome } from "../../shared/api/outcome.ts";
import type { Keeping } from "./draft-keeper.ts";
import type { Session } from "./session.ts";

/** The server as the desk needs it. */
export type SheetServer = {
  look(wave: string, number: string): Promise<Outcome<SheetState>>;
  save(sheet: PaperSheet): Promise<Outcome<SavedSheet>>;
  keep(stack: string, draft: SheetDraft | null): Promise<Outcome<unknown>>;
  note(stack: string, number: string, note: SheetNote): Promise<Outcome<StackPulse>>;
  takeBack(stack: string, number: string): Promise<Outcome<StackPulse>>;
};

/** What the desk has to say besides the fields. */
export type DeskMessage =
  | { kind: "malformed-number" }
  | { kind: "wrong-check-digit"; digits: string; expected: number }
  | { kind: "unchecked" }
  | { kind: "saved"; digits: string; late: boolean }
  | { kind: "noted"; digits: string; how: SheetNote["how"] }
  | { kind: "taken-back"; digits: string }
  | { kind: "blank" }
  | { kind: "incomplete"; numbers: number[] }
  | { kind: "no-question"; typed: string }
  | { kind: "failed"; problem: ProblemDocument };

/** A number that was accepted for the sheet on the desk, and the response's id: kept for every try. */
export type AcceptedNumber = {
  digits: string;
  externalId: string;
  /** Its check digit was typed and is right. */
  checked: boolean;
  /** The server was asked and knows no such sheet. */
  isFree: boolean;
  id: string;
};

export type DeskState = {
  session: Session;
  numberTyped: string;
  accepted: AcceptedNumber | undefined;
  entry: EntryState;
  /** The number of a question, being typed to jump there. */
  jump: string | undefined;
  /** Where the typist is: at the number, in the fields, or before a sheet that exists already. */
  at: "number" | "fields" | "taken";
  taken: SheetState | undefined;
  busy: boolean;
  message: DeskMessage | undefined;
  /** How often the desk was cleared: each time the number has the focus again. */
  cleared: number;
  pulse: StackPulse;
  /** The sheet saved last, as long as it can come back. */
  last: { accepted: AcceptedNumber; entry: EntryState } | undefined;
  /** For screen readers: what the last key did. */
  spoken: string;
};

/** What listens to the keys of a form. */
export type KeyTarget = Pick<Desk, "press" | "save" | "undo" | "beginJump"> & {
  state(): Pick<DeskState, "entry" | "jump">;
};

/** One person's desk: the stack, the sheet on it, and what its keys do. Lives until the page is left. */
export type Desk = {
  state(): DeskState;
  subscribe(listener: () => void): () => void;
  /** Whether the last key is safe. Apart from the state: what the network does draws no form anew. */
  keeping(): Keeping;
  watchKeeping(listener: () => void): () => void;
  press(key: Key): void;
  /** Begins a jump: the digits that follow are a question's number. */
  beginJump(): void;
  /** Takes the last change on this sheet back. */
  undo(): void;
  typeNumber(typed: string): void;
  /** Enter on the number: reads it and looks whether the sheet exists. */
  takeNumber(): Promise<void>;
  /** Sends the sheet. Safe to repeat: the id stays. */
  save(): Promise<void>;
  /** Says of the number on the desk that it is empty, or that it lies in this stack. */
  note(note: SheetNote): Promise<void>;
  /** Gets the sheet saved last back onto the desk. */
  takeLastBack(): Promise<void>;
  backToNumber(): void;
  /** Clears the sheet and waits for the next number. */
  putAside(): void;
  speak(language: string): void;
};
