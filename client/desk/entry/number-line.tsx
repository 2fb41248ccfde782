import check from "lucide-static/icons/check.svg?raw";
import { useEffect, useRef } from "preact/hooks";
import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { LANGUAGE_NAMES, say } from "../../../surveys/messages/say.ts";
import { germanDay } from "../../../surveys/paper/typed-day.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import type { Desk, DeskState } from "./desk.ts";

/** The head of the desk: the sheet's number, large, and what holds for the stack. */
export function NumberLine({
  desk,
  state,
  onChangeSession,
}: {
  desk: Desk;
  state: DeskState;
  onChangeSession: () => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const { session, saved, at } = state;
  useEffect(() => {
    if (at !== "number") return;
    input.current?.focus();
    input.current?.select();
  }, [at, saved]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    void desk.takeNumber();
  };
  const wrong =
    state.message?.kind === "malformed-number" || state.message?.kind === "wrong-check-digit";
  return (
    <div class="entry-head">
      <div class="entry-number">
        <label for="sheet-number">{say(ENTRY_DE, "sheet.number")}</label>
        <input
          id="sheet-number"
          class="num"
          ref={input}
          inputMode="numeric"
          autocomplete="off"
          spellcheck={false}
          value={state.numberTyped}
          aria-describedby="sheet-number-hint desk-notice"
          {...(wrong && { "aria-invalid": true as const })}
          onInput={(event) => desk.typeNumber(event.currentTarget.value)}
          onFocus={() => at !== "number" && desk.backToNumber()}
          onKeyDown={onKeyDown}
        />
        <NumberTag state={state} />
      </div>
      <div class="entry-stack">
        <p>
          <span class="hide">{say(ENTRY_DE, "session.is")}: </span>
          {session.place} · {germanDay(session.day)} ·{" "}
          {LANGUAGE_NAMES[session.language] ?? session.language}
          <br />
          <span class="soft">
            {session.form.wave.name}
            {saved > 0 && ` · ${countOf(saved)}`}
          </span>
        </p>
        <button class="btn quiet" type="button" onClick={onChangeSession}>
          {say(ENTRY_DE, "session.change")}
        </button>
      </div>
    </div>
  );
}

/** What is known about the number, or what was just saved; always in the same place. */
function NumberTag({ state: { at, accepted, message } }: { state: DeskState }) {
  if (at === "fields" && accepted)
    return accepted.checked || accepted.isFree ? (
      <span class="tag ok" id="sheet-number-hint">
        <Icon svg={check} />
        {say(ENTRY_DE, accepted.checked ? "sheet.checked" : "sheet.free")}
      </span>
    ) : null;
  if (message?.kind === "saved" && !message.late)
    return (
      <span class="tag ok" aria-hidden="true">
        <Icon svg={check} />
        {say(ENTRY_DE, "sheet.saved", { number: message.digits })}
      </span>
    );
  return (
    <span class="soft" id="sheet-number-hint">
      {say(ENTRY_DE, "sheet.number.hint")}
    </span>
  );
}

function countOf(count: number): string {
  return count === 1
    ? say(ENTRY_DE, "sheet.count.one")
    : say(ENTRY_DE, "sheet.count.many", { count });
}
