import { LANGUAGES_DE } from "../../../surveys/messages/languages/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { LanguageState } from "../../../surveys/wire/language.ts";
import { nameOf } from "./language-name.tsx";

/** The languages that native readers have not checked, with what that means and the switch for each. */
export function UncheckedLanguages({
  languages,
  busy,
  onToggle,
}: {
  languages: readonly LanguageState[];
  busy: boolean;
  onToggle: (language: LanguageState) => void;
}) {
  return (
    <section aria-labelledby="unchecked-title" class="unchecked">
      <h2 id="unchecked-title">{say(LANGUAGES_DE, "switch.title")}</h2>
      {languages.length === 0 ? (
        <p>{say(LANGUAGES_DE, "switch.none")}</p>
      ) : (
        <>
          <p class="note">{say(LANGUAGES_DE, "switch.warning")}</p>
          <p>{say(LANGUAGES_DE, "switch.how")}</p>
          <ul class="sheet rows">
            {languages.map((state) => {
              const language = nameOf(state.language);
              return (
                <li key={state.language}>
                  <span class="what">{say(LANGUAGES_DE, stateKey(state), { language })}</span>
                  <button
                    class="btn"
                    type="button"
                    aria-disabled={busy}
                    onClick={() => onToggle(state)}
                  >
                    {say(LANGUAGES_DE, state.switchedOn ? "switch.off" : "switch.on", { language })}
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}

function stateKey({ switchedOn, offered }: LanguageState): keyof typeof LANGUAGES_DE {
  if (!switchedOn) return "switch.isOff";
  return offered ? "switch.isOn" : "switch.stale";
}
