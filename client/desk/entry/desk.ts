import { v4 as uuid } from "uuid";
import { enteredAnswers } from "../../../surveys/paper/entered-answers.ts";
import type { EntryState } from "../../../surveys/paper/entry-state.ts";
import { emptySheet, isUntouched } from "../../../surveys/paper/entry-state.ts";
import type { Key } from "../../../surveys/paper/keystrokes.ts";
import { PAUSE_MILLISECONDS, press } from "../../../surveys/paper/keystrokes.ts";
import { nextSheetNumber, readSheetNumber } from "../../../surveys/paper/sheet-number.ts";
import type { PaperSheet, SavedSheet, SheetState } from "../../../surveys/wire/paper.ts";
import type { ProblemDocument } from "../../../surveys/wire/problem.ts";
import { isUnreachable } from "../../shared/api/problem-of.ts";
import type { Outcome } from "../shell/call.ts";
import type { Session } from "./session.ts";
import { spokenChange } from "./spoken.ts";

/** The server as the desk needs it. */
export type SheetServer = {
  look(wave: string, number: string): Promise<Outcome<SheetState>>;
  save(sheet: PaperSheet): Promise<Outcome<SavedSheet>>;
};

/** What the desk has to say besides the fields. */
export type DeskMessage =
  | { kind: "malformed-number" }
  | { kind: "wrong-check-digit"; digits: string; expected: number }
  | { kind: "unchecked" }
  | { kind: "saved"; digits: string; late: boolean }
  | { kind: "blank" }
  | { kind: "incomplete"; numbers: number[] }
  | { kind: "failed"; problem: ProblemDocument };

/** A number that was accepted for the sheet on the desk, and the response's id: kept for every try. */
type AcceptedNumber = {
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
  /** Where the typist is: at the number, in the fields, or before a sheet that exists already. */
  at: "number" | "fields" | "taken";
  taken: SheetState | undefined;
  busy: boolean;
  message: DeskMessage | undefined;
  saved: number;
  /** For screen readers: what the last key did. */
  spoken: string;
};

/** One person's desk: the stack, the sheet on it, and what its keys do. Lives until the page is left. */
export type Desk = {
  state(): DeskState;
  subscribe(listener: () => void): () => void;
  press(key: Key): void;
  typeNumber(typed: string): void;
  /** Enter on the number: reads it and looks whether the sheet exists. */
  takeNumber(): Promise<void>;
  /** Sends the sheet. Safe to repeat: the id stays. */
  save(): Promise<void>;
  backToNumber(): void;
  /** Clears the sheet and waits for the next number. */
  putAside(): void;
  changeSession(session: Session): void;
};

/** Makes a desk for a stack. */
export function makeDesk(session: Session, server: SheetServer): Desk {
  const listeners = new Set<() => void>();
  let pause: ReturnType<typeof setTimeout> | undefined;
  let state: DeskState = {
    session,
    numberTyped: "",
    accepted: undefined,
    entry: emptySheet(session.form.entry),
    at: "number",
    taken: undefined,
    busy: false,
    message: undefined,
    saved: 0,
    spoken: "",
  };

  function set(change: Partial<DeskState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function pressKey(key: Key): void {
    clearTimeout(pause);
    const { form } = state.session;
    const entry = press(form.entry, state.entry, key);
    if (entry.typing !== "")
      pause = setTimeout(() => pressKey({ kind: "pause" }), PAUSE_MILLISECONDS);
    if (entry === state.entry) return;
    set({
      entry,
      // What is typed into a field says that the message about the sheet was read.
      message: state.message?.kind === "failed" ? state.message : undefined,
      spoken: spokenChange(form, state.entry, entry) ?? state.spoken,
    });
    if (entry.finished) void save();
  }

  async function takeNumber(): Promise<void> {
    if (state.busy) return;
    const read = readSheetNumber(state.numberTyped);
    if (read.kind === "malformed") return set({ message: { kind: "malformed-number" } });
    if (read.kind === "wrong-check-digit") return set({ message: read });
    const { digits, externalId, checked } = read;
    set({ busy: true, message: undefined });
    const outcome = await server.look(state.session.form.wave.id, externalId);
    const isMissed = outcome.kind === "problem" && isUnreachable(outcome.problem);
    if (outcome.kind === "problem" && !isMissed)
      return set({ busy: false, message: { kind: "failed", problem: outcome.problem } });
    if (outcome.kind === "done" && outcome.value.kind !== "free")
      return set({ busy: false, at: "taken", taken: outcome.value });
    // Another number is another sheet: an id that was tried under the first one stays there.
    const id = state.accepted?.externalId === externalId ? state.accepted.id : uuid();
    set({
      busy: false,
      accepted: { digits, externalId, checked, isFree: !isMissed, id },
      at: "fields",
      taken: undefined,
      message: isMissed ? { kind: "unchecked" } : undefined,
    });
  }

  async function save(): Promise<void> {
    const { accepted, session, entry } = state;
    if (state.busy) return;
    if (!accepted) return set({ at: "number", message: { kind: "malformed-number" } });
    if (isUntouched(entry)) return set({ message: { kind: "blank" } });
    const { form } = session;
    const entered = enteredAnswers(form.questionnaire, form.entry, entry);
    if (entered.kind === "incomplete")
      return set({ message: { kind: "incomplete", numbers: numbersOf(session, entered.fields) } });
    set({ busy: true, message: undefined });
    const outcome = await server.save({
      sheetNumber: accepted.digits,
      submission: {
        id: accepted.id,
        wave: form.wave.id,
        questionnaire: form.questionnaire.id,
        version: form.questionnaire.version,
        wording: wordingOf(session),
        language: session.language,
        site: session.site,
        mode: "paper",
        day: session.day,
        answers: entered.answers,
        otherTexts: entered.otherTexts,
        orderShown: {},
      },
    });
    if (outcome.kind === "done") return clear(accepted.digits, outcome.value.late);
    if (outcome.problem.code === "sheet.taken") await showTaken(outcome.problem);
    else set({ busy: false, message: { kind: "failed", problem: outcome.problem } });
  }

  async function showTaken(problem: ProblemDocument): Promise<void> {
    const { accepted, session } = state;
    const there = await server.look(session.form.wave.id, accepted?.externalId ?? "");
    if (there.kind === "done" && there.value.kind !== "free")
      set({ busy: false, at: "taken", taken: there.value });
    else set({ busy: false, message: { kind: "failed", problem } });
  }

  function clear(savedDigits?: string, late = false): void {
    clearTimeout(pause);
    const isSaved = savedDigits !== undefined;
    set({
      numberTyped: isSaved ? (nextSheetNumber(savedDigits) ?? "") : "",
      accepted: undefined,
      entry: emptySheet(state.session.form.entry),
      at: "number",
      taken: undefined,
      busy: false,
      message: isSaved ? { kind: "saved", digits: savedDigits, late } : undefined,
      saved: state.saved + Number(isSaved),
      spoken: "",
    });
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    press: pressKey,
    typeNumber: (numberTyped) => set({ numberTyped, message: undefined }),
    takeNumber,
    save,
    backToNumber: () => set({ at: "number", taken: undefined, message: undefined }),
    putAside: () => clear(),
    changeSession(next) {
      const isOtherForm = next.form.wave.id !== state.session.form.wave.id;
      set({
        session: next,
        message: undefined,
        ...(isOtherForm && { entry: emptySheet(next.form.entry), accepted: undefined }),
      });
    },
  };
}

function numbersOf({ form }: Session, fields: readonly number[]): number[] {
  return [...new Set(fields.flatMap((place) => form.entry.fields[place]?.number ?? []))];
}

function wordingOf({ form, language }: Session): string {
  return form.wordings.find((wording) => wording.language === language)?.fingerprint ?? "";
}
