import { useMemo, useRef, useState } from "preact/hooks";
import type { EntryState } from "../../../surveys/paper/entry-state.ts";
import { emptySheet } from "../../../surveys/paper/entry-state.ts";
import type { Key } from "../../../surveys/paper/keystrokes.ts";
import { PAUSE_MILLISECONDS, press } from "../../../surveys/paper/keystrokes.ts";
import type { KeyTarget } from "../entry/desk-state.ts";
import type { Session } from "../entry/session.ts";
import { SheetForm } from "../entry/sheet-form.tsx";

/**
 * One field of a form, typed with the same keys as at the desk.
 *
 * @param onTyped hears what the field says after every key; nothing typed yet is no answer
 */
export function FieldTyping({
  session,
  onTyped,
}: {
  session: Session;
  onTyped: (entry: EntryState) => void;
}) {
  const [entry, setEntry] = useState(() => emptySheet(session.form.entry));
  const told = useRef(onTyped);
  told.current = onTyped;
  const desk = useMemo(
    () =>
      keyTarget(session, (typed) => {
        setEntry(typed);
        told.current(typed);
      }),
    [session],
  );
  return (
    <SheetForm
      desk={desk}
      state={{ session, entry, at: "fields", accepted: undefined }}
      onHelp={() => {}}
    />
  );
}

function keyTarget({ form }: Session, draw: (entry: EntryState) => void): KeyTarget {
  let entry = emptySheet(form.entry);
  let pause: ReturnType<typeof setTimeout> | undefined;
  const pressKey = (key: Key) => {
    clearTimeout(pause);
    entry = { ...press(form.entry, entry, key), finished: false };
    if (entry.typing !== "")
      pause = setTimeout(() => pressKey({ kind: "pause" }), PAUSE_MILLISECONDS);
    draw(entry);
  };
  return {
    state: () => ({ entry, jump: undefined }),
    press: pressKey,
    save: async () => {},
    undo: () => pressKey({ kind: "clear" }),
    beginJump: () => {},
  };
}
