import { useState } from "preact/hooks";
import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { entryAt, isUntouched } from "../../../surveys/paper/entry-state.ts";
import type { Desk, DeskState } from "./desk.ts";

/** The keys that work here, always in sight, and what is done with the sheet as a whole. */
export function KeysLegend({
  desk,
  state,
  isTableOpen,
  onHelp,
}: {
  desk: Desk;
  state: DeskState;
  isTableOpen: boolean;
  onHelp: () => void;
}) {
  const { entry, at, busy } = state;
  const current = entryAt(entry, entry.current);
  const isWords = state.session.form.entry.fields[entry.current]?.kind === "text";
  return (
    <div class="keys-line">
      <ul aria-label={say(ENTRY_DE, "keys.title")}>
        <Key name="Enter" word={say(ENTRY_DE, "keys.next")} />
        <Key name="↑" word={say(ENTRY_DE, "keys.back")} />
        {isWords ? (
          <>
            <Key name="Alt+N" word={say(ENTRY_DE, "keys.name")} />
            <Key
              name="Alt+U"
              word={say(ENTRY_DE, "keys.unreadable")}
              isOn={current.kind === "unreadable"}
            />
          </>
        ) : (
          <>
            <Key name="0" word={say(ENTRY_DE, "keys.empty")} />
            <Key
              name="w"
              word={say(ENTRY_DE, "keys.dont-know")}
              isOn={current.kind === "dontKnow"}
            />
            <Key name="m" word={say(ENTRY_DE, "keys.too-many")} isOn={current.kind === "tooMany"} />
            <Key
              name="u"
              word={say(ENTRY_DE, "keys.unreadable")}
              isOn={current.kind === "unreadable"}
            />
          </>
        )}
        <li>
          <button
            class="key-button"
            type="button"
            aria-expanded={isTableOpen}
            {...(isTableOpen && { "aria-controls": "key-table" })}
            onClick={onHelp}
          >
            <kbd>?</kbd> {say(ENTRY_DE, "keys.all")}
          </button>
        </li>
      </ul>
      {at === "fields" && (
        <div class="keys-sheet">
          {!isUntouched(entry) && <Discard desk={desk} />}
          <button class="btn" type="button" aria-disabled={busy} onClick={() => void desk.save()}>
            {say(ENTRY_DE, busy ? "sheet.saving" : "sheet.save")}
          </button>
        </div>
      )}
    </div>
  );
}

function Key({ name, word, isOn = false }: { name: string; word: string; isOn?: boolean }) {
  return (
    <li class={isOn ? "on" : ""}>
      <kbd>{name}</kbd> {word}
    </li>
  );
}

/** Asks once more: forty answers are quickly lost. */
function Discard({ desk }: { desk: Desk }) {
  const [isSure, setSure] = useState(false);
  return (
    <button
      class="btn quiet"
      type="button"
      onBlur={() => setSure(false)}
      onClick={() => (isSure ? desk.putAside() : setSure(true))}
    >
      {say(ENTRY_DE, isSure ? "sheet.discard.sure" : "sheet.discard")}
    </button>
  );
}
