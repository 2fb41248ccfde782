import { v4 as uuid } from "uuid";
import { enteredAnswers } from "../../../surveys/paper/entered-answers.ts";
import type { EntryState } from "../../../surveys/paper/entry-state.ts";
import { emptySheet, isUntouched } from "../../../surveys/paper/entry-state.ts";
import type { Jump } from "../../../surveys/paper/jump.ts";
import { pressInJump } from "../../../surveys/paper/jump.ts";
import type { Key } from "../../../surveys/paper/keystrokes.ts";
import { PAUSE_MILLISECONDS, press } from "../../../surveys/paper/keystrokes.ts";
import { nextSheetNumber, readSheetNumber } from "../../../surveys/paper/sheet-number.ts";
import type { ProblemDocument } from "../../../surveys/wire/problem.ts";
import type { SheetDraft, SheetNote, StackPulse } from "../../../surveys/wire/stack.ts";
import { isUnreachable } from "../../shared/api/problem-of.ts";
import type { AcceptedNumber, Desk, DeskState, SheetServer } from "./desk-state.ts";
import { draftKeeper } from "./draft-keeper.ts";
import type { Session } from "./session.ts";
import { spokenChange } from "./spoken.ts";

/** So many changes of a sheet can be taken back: more than it has fields. */
const MOST_UNDONE = 300;

/**
 * Makes a desk for a stack.
 *
 * @param draft the sheet that was on it when the page was left, or when the power failed
 * @param now milliseconds, for the pace alone
 */
export function makeDesk(
  session: Session,
  { draft, pulse }: { draft: SheetDraft | null; pulse: StackPulse },
  server: SheetServer,
  now: () => number = () => performance.now(),
): Desk {
  const listeners = new Set<() => void>();
  let pause: ReturnType<typeof setTimeout> | undefined;
  let before: EntryState[] = [];
  let begun: number | undefined;
  const keeper = draftKeeper((sheet) => server.keep(session.stack, sheet));
  const restored = draft ? restoredSheet(session, draft) : undefined;
  let state: DeskState = {
    session: draft && restored ? { ...session, language: draft.language } : session,
    numberTyped: restored?.accepted.digits ?? "",
    accepted: restored?.accepted,
    entry: restored?.entry ?? emptySheet(session.form.entry),
    jump: undefined,
    at: restored ? "fields" : "number",
    taken: undefined,
    busy: false,
    message: undefined,
    cleared: 0,
    pulse,
    last: undefined,
    spoken: "",
  };

  function set(change: Partial<DeskState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  /** Shows what changed, and keeps the sheet as it now stands. */
  function setKept(change: Partial<DeskState>): void {
    set(change);
    keeper.keep(draftOf(state));
  }

  function pressKey(key: Key): void {
    if (state.busy) return;
    clearTimeout(pause);
    if (state.jump !== undefined && key.kind !== "pause") {
      jump(pressInJump(state.session.form.entry, state.jump, key));
      return;
    }
    const { form } = state.session;
    const entry = press(form.entry, state.entry, key);
    if (entry.typing !== "")
      pause = setTimeout(() => pressKey({ kind: "pause" }), PAUSE_MILLISECONDS);
    if (entry === state.entry) return;
    if (entry.entries !== state.entry.entries)
      before = [...before, state.entry].slice(-MOST_UNDONE);
    setKept({
      entry,
      // What is typed into a field says that the message about the sheet was read.
      message: state.message?.kind === "failed" ? state.message : undefined,
      spoken: spokenChange(form, state.entry, entry) ?? state.spoken,
    });
    if (entry.finished) void save();
  }

  function jump(to: Jump): void {
    set({ jump: to.kind === "typing" ? to.typed : undefined });
    if (to.kind === "no-question") set({ message: to });
    if (to.kind === "go") pressKey({ kind: "go", field: to.field });
  }

  function undo(): void {
    const entry = before.at(-1);
    if (!entry || state.busy) return;
    before = before.slice(0, -1);
    setKept({ entry: { ...entry, typing: "", refusal: undefined, finished: false } });
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
    if (isUntouched(state.entry)) begun = now();
    setKept({
      busy: false,
      accepted: { digits, externalId, checked, isFree: !isMissed, id },
      at: "fields",
      taken: undefined,
      message: isMissed ? { kind: "unchecked" } : undefined,
    });
  }

  async function save(): Promise<void> {
    const { accepted, session: place, entry } = state;
    if (state.busy) return;
    if (!accepted) return set({ at: "number", message: { kind: "malformed-number" } });
    // Typed again, a question may well be empty: the paper says so.
    if (isUntouched(entry) && !place.second) return set({ message: { kind: "blank" } });
    const { form } = place;
    const entered = enteredAnswers(form.questionnaire, form.entry, entry);
    if (entered.kind === "incomplete")
      return set({ message: { kind: "incomplete", numbers: numbersOf(place, entered.fields) } });
    set({ busy: true, message: undefined });
    await keeper.stop();
    const outcome = await server.save({
      stack: place.stack,
      ...(begun !== undefined && { seconds: Math.round((now() - begun) / 1000) }),
      sheetNumber: accepted.digits,
      submission: {
        id: accepted.id,
        wave: form.wave.id,
        questionnaire: form.questionnaire.id,
        version: form.questionnaire.version,
        wording: wordingOf(place),
        language: place.language,
        site: place.site,
        mode: "paper",
        day: place.day,
        answers: entered.answers,
        otherTexts: entered.otherTexts,
        orderShown: {},
      },
    });
    if (outcome.kind === "done") {
      const { late, pulse: after } = outcome.value;
      const message = { kind: "saved", digits: accepted.digits, late } as const;
      const last = late || place.second ? undefined : { accepted, entry };
      return clear({ message, last, pulse: after }, accepted.digits);
    }
    keeper.keep(draftOf(state));
    if (outcome.problem.code === "sheet.taken") await showTaken(outcome.problem);
    else set({ busy: false, message: { kind: "failed", problem: outcome.problem } });
  }

  async function showTaken(problem: ProblemDocument): Promise<void> {
    const { accepted, session: place } = state;
    const there = await server.look(place.form.wave.id, accepted?.externalId ?? "");
    if (there.kind === "done" && there.value.kind !== "free")
      set({ busy: false, at: "taken", taken: there.value });
    else set({ busy: false, message: { kind: "failed", problem } });
  }

  async function note(said: SheetNote): Promise<void> {
    const number = state.taken?.number ?? state.accepted?.externalId;
    if (state.busy || number === undefined) return;
    set({ busy: true });
    await keeper.stop();
    const outcome = await server.note(session.stack, number, said);
    if (outcome.kind === "problem")
      return set({ busy: false, message: { kind: "failed", problem: outcome.problem } });
    const digits = state.taken ? number : (state.accepted?.digits ?? number);
    clear({ message: { kind: "noted", digits, how: said.how }, pulse: outcome.value }, digits);
    keeper.keep(null);
  }

  async function takeLastBack(): Promise<void> {
    const { last } = state;
    if (state.busy || !last) return;
    set({ busy: true, message: undefined });
    const outcome = await server.takeBack(session.stack, last.accepted.externalId);
    if (outcome.kind === "problem")
      return set({ busy: false, message: { kind: "failed", problem: outcome.problem } });
    before = [];
    begun = undefined;
    setKept({
      busy: false,
      accepted: last.accepted,
      entry: { ...last.entry, finished: false },
      numberTyped: last.accepted.digits,
      at: "fields",
      last: undefined,
      pulse: outcome.value,
      message: { kind: "taken-back", digits: last.accepted.digits },
    });
  }

  function clear(change: Partial<DeskState>, digits?: string): void {
    clearTimeout(pause);
    before = [];
    begun = undefined;
    set({
      // Which form comes next the pile knows, where the lot has drawn it.
      numberTyped: digits === undefined || session.second ? "" : (nextSheetNumber(digits) ?? ""),
      accepted: undefined,
      entry: emptySheet(state.session.form.entry),
      jump: undefined,
      at: "number",
      taken: undefined,
      busy: false,
      cleared: state.cleared + 1,
      spoken: "",
      ...change,
    });
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    keeping: keeper.keeping,
    watchKeeping: keeper.watch,
    press: pressKey,
    beginJump: () => set({ jump: "", message: undefined }),
    undo,
    typeNumber: (numberTyped) => set({ numberTyped, message: undefined }),
    takeNumber,
    save,
    note,
    takeLastBack,
    backToNumber: () =>
      set({ at: "number", jump: undefined, taken: undefined, message: undefined }),
    putAside() {
      clear({ message: undefined });
      keeper.keep(null);
    },
    speak(language) {
      const session = { ...state.session, language };
      if (state.accepted) setKept({ session });
      else set({ session });
    },
  };
}

/** The sheet on the desk in the form that the server keeps; null where there is none. */
function draftOf({ accepted, entry, session }: DeskState): SheetDraft | null {
  if (!accepted) return null;
  return {
    digits: accepted.digits,
    checked: accepted.checked,
    response: accepted.id,
    language: session.language,
    current: entry.current,
    entries: entry.entries.map((one) =>
      "codes" in one ? { ...one, codes: [...one.codes] } : { ...one },
    ),
  };
}

function restoredSheet(
  { form }: Session,
  draft: SheetDraft,
): { accepted: AcceptedNumber; entry: EntryState } | undefined {
  const read = readSheetNumber(draft.digits);
  const empty = emptySheet(form.entry);
  if (read.kind !== "number" || draft.entries.length !== empty.entries.length) return undefined;
  const { digits, checked, response: id, current, entries } = draft;
  return {
    accepted: { digits, externalId: read.externalId, checked, isFree: false, id },
    entry: { ...empty, entries, current: Math.min(current, entries.length - 1) },
  };
}

function numbersOf({ form }: Session, fields: readonly number[]): number[] {
  return [...new Set(fields.flatMap((place) => form.entry.fields[place]?.number ?? []))];
}

function wordingOf({ form, language }: Session): string {
  return form.wordings.find((wording) => wording.language === language)?.fingerprint ?? "";
}
