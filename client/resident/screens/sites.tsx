import { useEffect, useState } from "preact/hooks";
import type { InterfaceLanguage } from "../../../surveys/messages/say.ts";
import { INTERFACE_LANGUAGES } from "../../../surveys/messages/say.ts";
import type { SurveySites } from "../../../surveys/wire/survey.ts";
import { useDisplay } from "../../shared/display/use-display.ts";
import type { Address } from "../address.ts";
import { Demo } from "../demo.tsx";
import { Header } from "../frame/header.tsx";
import { startingLanguage } from "../session/languages.ts";
import { loadWords, Words, wordsIn } from "../words.ts";
import { SiteList } from "./site-list.tsx";

/** The page where one says where one is. The language chosen here goes along in the link. */
export function Sites({ found, address }: { found: SurveySites; address: Address }) {
  const { display, change } = useDisplay();
  const [chosen, choose] = useState<InterfaceLanguage>();
  const language = chosen ?? startingLanguage(address.language, address.mode, navigator.languages);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <Words.Provider value={wordsIn(language)}>
      <div class="screen">
        {found.demo && <Demo />}
        <Header
          tools={{
            display,
            onDisplay: change,
            language,
            languages: INTERFACE_LANGUAGES,
            onLanguage: (wanted) => {
              loadWords(wanted).then(
                () => choose(wanted),
                () => {
                  // Without a network the language that is on stays on; another touch tries again.
                },
              );
            },
          }}
        />
        <SiteList
          sites={found.sites}
          address={chosen === undefined ? address : { ...address, language: chosen }}
        />
      </div>
    </Words.Provider>
  );
}
