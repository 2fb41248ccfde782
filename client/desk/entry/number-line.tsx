import check from "lucide-static/icons/check.svg?raw";
import { useEffect, useRef } from "preact/hooks";
import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import { isQuiet, sentenceOf } from "./desk-notice.tsx";
import type { Desk, DeskState } from "./desk-state.ts";
import { StackLine } from "./stack-line.tsx";

/** The head of the desk: the sheet's number, large, and what holds for the stack. */
export function NumberLine({ desk, state }: { desk: Desk; state: DeskState }) {
  const input = useRef<HTMLInputElement>(null);
  const { at, cleared } = state;
  useEffect(() => {
    if (at !== "number") return;
    input.current?.focus();
    input.current?.select();
  }, [at, cleared]);
  const onKeyDown = (event: KeyboardEvent) => {
    const isBack = TAKE_BACK.has(event.key) && !event.ctrlKey && !event.metaKey;
    if (event.key !== "Enter" && !isBack) return;
    event.preventDefault();
    void (isBack ? desk.takeLastBack() : desk.takeNumber());
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
      <StackLine state={state} />
    </div>
  );
}

/** Keys that no number has: the letter, and its twin on the numeric block. */
const TAKE_BACK: ReadonlySet<string> = new Set(["z", "Z", "*"]);

/** What is known about the number, or what was just saved; always in the same place. */
function NumberTag({ state: { at, accepted, message } }: { state: DeskState }) {
  if (at === "fields" && accepted)
    return accepted.checked || accepted.isFree ? (
      <span class="tag ok" id="sheet-number-hint">
        <Icon svg={check} />
        {say(ENTRY_DE, accepted.checked ? "sheet.checked" : "sheet.free")}
      </span>
    ) : null;
  if (message && isQuiet(message))
    return (
      <span class="tag ok" aria-hidden="true">
        <Icon svg={check} />
        {sentenceOf(message, at)}
      </span>
    );
  return (
    <span class="soft" id="sheet-number-hint">
      {say(ENTRY_DE, "sheet.number.hint")}
    </span>
  );
}
