import "./languages.css";
import { useState } from "preact/hooks";
import { LANGUAGES_DE } from "../../../surveys/messages/languages/de.ts";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../../surveys/messages/problems/sentence.ts";
import { say } from "../../../surveys/messages/say.ts";
import { SETUP_DE } from "../../../surveys/messages/setup/de.ts";
import type { LanguageState } from "../../../surveys/wire/language.ts";
import { api } from "../../shared/api/client.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import type { SectionProps } from "../setup/section-props.ts";
import { call } from "../shell/call.ts";
import { Loaded } from "../shell/loaded.tsx";
import { useTitle } from "../shell/title.ts";
import { nameOf } from "./language-name.tsx";
import { StaleTexts } from "./stale-texts.tsx";
import { StateTable } from "./state-table.tsx";
import { UncheckedLanguages } from "./unchecked-languages.tsx";

const load = () => call(api.languages.$get());

/** In which languages people are asked: what is finished, what is checked, what residents can choose. */
export function LanguagesSection(_props: SectionProps) {
  useTitle(say(SETUP_DE, "section.languages"));
  const [state, again] = useLoaded(load);
  const [said, setSaid] = useState<string>();
  const [busy, setBusy] = useState(false);

  const toggle = async (language: LanguageState) => {
    if (busy) return;
    setBusy(true);
    const on = !language.switchedOn;
    const outcome = await call(
      api.languages[":language"].$put({
        param: { language: language.language },
        json: { offered: on },
      }),
    );
    setBusy(false);
    if (outcome.kind === "problem") return setSaid(problemSentence(PROBLEMS_DE, outcome.problem));
    setSaid(switchedInWords(language, on));
    again();
  };

  return (
    <Loaded state={state} onAgain={again}>
      {({ languages, demo }) => (
        <div class="languages">
          <h1>{say(SETUP_DE, "section.languages")}</h1>
          <p class="lead">{say(LANGUAGES_DE, "lead")}</p>
          {demo && <p class="note">{say(LANGUAGES_DE, "demo")}</p>}
          <StateTable languages={languages} />
          <UncheckedLanguages
            languages={languages.filter(({ checked }) => !checked)}
            busy={busy}
            onToggle={(language) => void toggle(language)}
          />
          <div role="status">{said !== undefined && <p class="note">{said}</p>}</div>
          <StaleTexts languages={languages} />
        </div>
      )}
    </Loaded>
  );
}

function switchedInWords(state: LanguageState, on: boolean): string {
  const language = nameOf(state.language);
  if (!on) return say(LANGUAGES_DE, "switch.doneOff", { language });
  return say(LANGUAGES_DE, isHeldBack(state) ? "switch.doneStale" : "switch.doneOn", { language });
}

/** Whether a language would not appear although it is switched on: its drafts are all out of date. */
function isHeldBack({ files }: LanguageState): boolean {
  const drafts = files.filter(({ status }) => status === "draft");
  return drafts.length > 0 && drafts.every(({ stale }) => stale.length > 0);
}
