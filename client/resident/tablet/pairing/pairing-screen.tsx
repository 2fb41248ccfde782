import { useEffect, useId, useRef, useState } from "preact/hooks";
import { Heading } from "../../frame/heading.tsx";
import { Note } from "../../frame/note.tsx";
import { StaffPage } from "../staff-page.tsx";
import { staffWords } from "../staff-words.ts";
import type { NotPaired } from "./pair-tablet.ts";
import { typedCode } from "./pair-tablet.ts";

/** Where the team types the code from the office. */
export function PairingScreen({
  why,
  going,
  onPair,
  onBack,
}: {
  /** Why the last try did not work. */
  why: NotPaired | undefined;
  going: boolean;
  onPair: (code: string) => void;
  /** On a tablet that is paired already. */
  onBack: (() => void) | undefined;
}) {
  const [typed, setTyped] = useState("");
  const [short, setShort] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const help = useId();
  const problem = short ? "length" : why;
  useEffect(() => {
    if (problem !== undefined && !going) field.current?.focus();
  }, [problem, going]);
  if (!isSecureContext) return <Insecure />;
  return (
    <StaffPage title={staffWords("pairing.title")}>
      <form
        class="pairing"
        onSubmit={(event) => {
          event.preventDefault();
          const code = typedCode(typed);
          setShort(code === undefined);
          if (code !== undefined && !going) onPair(code);
        }}
      >
        <header>
          <Heading text={staffWords("pairing.title")} quiet />
          <p class="help">{staffWords("pairing.help")}</p>
        </header>
        <label>
          <span class="label">{staffWords("pairing.label")}</span>
          <input
            ref={field}
            class="field code"
            type="text"
            name="code"
            value={typed}
            maxLength={20}
            autocomplete="off"
            autocapitalize="characters"
            autocorrect="off"
            spellcheck={false}
            aria-invalid={problem !== undefined}
            aria-describedby={help}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <div id={help} role="alert">
          {problem !== undefined && <Note text={staffWords(`pairing.${problem}`)} />}
        </div>
        <div class="ways">
          <button class="btn primary big" type="submit" aria-disabled={going}>
            {staffWords(going ? "pairing.going" : "pairing.go")}
          </button>
          {onBack !== undefined && (
            <button class="btn plain big" type="button" onClick={onBack}>
              {staffWords("pair-again.stay")}
            </button>
          )}
        </div>
        <p class="soft">{staffWords("pairing.where")}</p>
      </form>
    </StaffPage>
  );
}

/** Without https there is neither sealing nor a start without a network. */
function Insecure() {
  return (
    <StaffPage title={staffWords("pairing.insecure-title")}>
      <header>
        <Heading text={staffWords("pairing.insecure-title")} quiet />
      </header>
      <p class="lead">{staffWords("pairing.insecure")}</p>
      <p class="lead">{staffWords("pairing.insecure-what")}</p>
    </StaffPage>
  );
}
