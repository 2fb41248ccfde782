import { useCallback, useEffect } from "preact/hooks";
import { RESULT_LANGUAGES } from "../../surveys/messages/say.ts";
import { api } from "../shared/api/client.ts";
import { jsonOutcome } from "../shared/api/outcome.ts";
import { useLoaded } from "../shared/api/use-loaded.ts";
import { DisplayTools } from "../shared/display/display-tools.tsx";
import { useDisplay } from "../shared/display/use-display.ts";
import { DemoBanner } from "../shared/house/demo-banner.tsx";
import { Mark } from "../shared/house/mark.tsx";
import { Street } from "../shared/house/street.tsx";
import { LanguageChoice } from "../shared/language/language-choice.tsx";
import { DATA_PAGE, goTo, useAddress } from "./address.ts";
import { DistrictList } from "./district-list.tsx";
import { DistrictPage } from "./district-page.tsx";
import { Failed } from "./failed.tsx";
import { DataPage } from "./open-data/data-page.tsx";
import { speakingIn } from "./speaking.ts";

const LANGUAGES = RESULT_LANGUAGES;

/** The public results: a list of districts, and one page for each. Nobody signs in here. */
export function PublicApp() {
  const address = useAddress();
  const { language } = address;
  const { display, change } = useDisplay();
  const speaking = speakingIn(language);
  const [loaded, again] = useLoaded(
    useCallback(() => jsonOutcome(api.public.districts.$get({ query: { language } })), [language]),
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return (
    <>
      <a class="skip" href="#content">
        {speaking.say("skip.content")}
      </a>
      {loaded.kind === "done" && loaded.value.demo && (
        <DemoBanner text={speaking.say("demo.banner")} />
      )}
      <header class="bar">
        <Mark />
        <div class="tools">
          <DisplayTools
            display={display}
            onChange={change}
            words={{
              size: speaking.say("tool.size"),
              contrast: speaking.say("tool.contrast"),
              sizeNow: {
                100: speaking.say("size.100"),
                150: speaking.say("size.150"),
                200: speaking.say("size.200"),
              },
              contrastNow: {
                normal: speaking.say("contrast.normal"),
                high: speaking.say("contrast.high"),
                dark: speaking.say("contrast.dark"),
              },
            }}
          />
        </div>
      </header>
      <div class="strip">
        <Street scene="bench" />
      </div>
      <main id="content" tabIndex={-1}>
        <LanguageChoice
          languages={LANGUAGES}
          chosen={language}
          label={speaking.say("language.label")}
          onChoose={(chosen) => {
            const known = LANGUAGES.find((one) => one === chosen);
            if (known) goTo({ ...address, language: known });
          }}
        />
        {address.district === DATA_PAGE && <DataPage speaking={speaking} />}
        {loaded.kind === "loading" && <p class="soft">{speaking.say("loading")}</p>}
        {loaded.kind === "problem" && (
          <Failed problem={loaded.problem} speaking={speaking} onAgain={again} />
        )}
        {loaded.kind === "done" &&
          address.district !== DATA_PAGE &&
          (address.district === null ? (
            <DistrictList overview={loaded.value} address={address} speaking={speaking} />
          ) : (
            <DistrictPage
              overview={loaded.value}
              district={address.district}
              address={address}
              speaking={speaking}
            />
          ))}
      </main>
    </>
  );
}
