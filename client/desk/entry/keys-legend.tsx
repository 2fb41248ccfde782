import check from "lucide-static/icons/check.svg?raw";
import cloudOff from "lucide-static/icons/cloud-off.svg?raw";
import { useEffect, useState } from "preact/hooks";
import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { LANGUAGE_NAMES, say } from "../../../surveys/messages/say.ts";
import { entryAt, isUntouched } from "../../../surveys/paper/entry-state.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import type { Desk, DeskState } from "./desk-state.ts";

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
  const { entry, at, busy, jump, last } = state;
  const current = entryAt(entry, entry.current);
  const isWords = state.session.form.entry.fields[entry.current]?.kind === "text";
  if (jump !== undefined)
    return (
      <p class="keys-line jump-line" role="status">
        <span>
          {say(ENTRY_DE, "keys.jump.to")} <b class="num">{jump}_</b>
        </span>
        <span class="soft">{say(ENTRY_DE, "keys.jump.how")}</span>
      </p>
    );
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
        {at === "number" && last && <Key name="z" word={say(ENTRY_DE, "keys.take-back")} />}
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
      {at === "fields" && <KeepingLine desk={desk} />}
      {at === "fields" && (
        <div class="keys-sheet">
          <SheetLanguage desk={desk} state={state} />
          {!isUntouched(entry) && <Discard desk={desk} />}
          <button class="btn" type="button" aria-disabled={busy} onClick={() => void desk.save()}>
            {say(ENTRY_DE, busy ? "sheet.saving" : "sheet.save")}
          </button>
        </div>
      )}
    </div>
  );
}

/** The language of the sheet on the desk: a box of forms may hold several. */
function SheetLanguage({ desk, state: { session } }: { desk: Desk; state: DeskState }) {
  const { form, second } = session;
  const { wordings } = form;
  if (wordings.length < 2 || second) return null;
  return (
    <select
      class="input sheet-language"
      aria-label={say(ENTRY_DE, "stack.sheet-language")}
      value={session.language}
      onChange={(event) => desk.speak(event.currentTarget.value)}
    >
      {wordings.map(({ language }) => (
        <option key={language} value={language}>
          {LANGUAGE_NAMES[language] ?? language}
        </option>
      ))}
    </select>
  );
}

/** Whether the last key is safe. Quiet while it is; without a network it says where the answers are. */
function KeepingLine({ desk }: { desk: Desk }) {
  const [keeping, setKeeping] = useState(desk.keeping);
  useEffect(() => {
    const update = () => setKeeping(desk.keeping());
    update();
    return desk.watchKeeping(update);
  }, [desk]);
  const isWaiting = keeping === "waiting" || keeping === "refused";
  return (
    <p class={isWaiting ? "keeping note-t" : "keeping"} role={isWaiting ? "status" : undefined}>
      <Icon svg={isWaiting ? cloudOff : check} />
      {say(ENTRY_DE, isWaiting ? "sheet.keeping.waiting" : "sheet.keeping.kept")}
    </p>
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
