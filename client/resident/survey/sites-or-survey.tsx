import { useEffect, useState } from "preact/hooks";
import { DRAFT_LANGUAGES, INTERFACE_LANGUAGES } from "../../../surveys/messages/say.ts";
import type { SurveyBundle, SurveySites } from "../../../surveys/wire/survey.ts";
import { useDisplay } from "../../shared/display/use-display.ts";
import { usePageLanguage } from "../../shared/language/direction.ts";
import { type Address, addressOf } from "../address.ts";
import { App } from "../app.tsx";
import { Demo } from "../demo.tsx";
import { Header } from "../frame/header.tsx";
import type { Later } from "../later.ts";
import type { Outbox } from "../outbox/outbox.ts";
import { siteList } from "../parts.ts";
import { Loading } from "../screens/loading.tsx";
import { NotNow } from "../screens/not-now.tsx";
import { knownLanguages, spokenLanguage, startingLanguage } from "../session/languages.ts";
import { ownDevice } from "../session/visit.ts";
import { Language } from "../tablet-words.ts";
import { useLater } from "../use-later.ts";
import { loadWords, Words, wordsIn } from "../words.ts";
import { loadBundle, loadSites, type Missing } from "./load-survey.ts";

type Arrived =
  | { kind: "loading" }
  | { kind: "sites"; found: SurveySites }
  | { kind: "site"; bundle: SurveyBundle }
  | { kind: "missing"; why: Missing };

/**
 * On a device of one's own: the list of sites, or the survey at one of them. Language and size chosen
 * before the survey is here go along into it.
 */
export function SitesOrSurvey({
  address,
  outbox,
}: {
  address: Extract<Address, { kind: "sites" | "site" }>;
  outbox: Later<Outbox>;
}) {
  const { language: wished } = address;
  const [arrived, setArrived] = useState<Arrived>({ kind: "loading" });
  const [chosen, choose] = useState(wished);
  const list = useLater(siteList, address.kind === "sites");
  const { display, change } = useDisplay();

  const fetchAll = () => {
    setArrived({ kind: "loading" });
    fetchWhat(address).then(setArrived);
  };
  useEffect(fetchAll, []);
  const sites = arrived.kind === "sites" ? arrived.found : undefined;
  const languages = sites === undefined ? CHECKED : knownLanguages(sites.languages);
  const wanted = startingLanguage(chosen, "web", navigator.languages);
  const language = sites === undefined ? wanted : spokenLanguage(wanted, languages);
  usePageLanguage(language);

  if (arrived.kind === "site")
    return (
      <App bundle={arrived.bundle} visit={ownDevice(chosen)} display={display} outbox={outbox} />
    );
  return (
    <Language.Provider value={language}>
      <Words.Provider value={wordsIn(language)}>
        <div class="screen">
          {sites?.demo && <Demo />}
          <Header
            tools={{
              display,
              onDisplay: change,
              language,
              languages,
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
          {arrived.kind === "missing" ? (
            <NotNow
              why={arrived.why}
              onAgain={fetchAll}
              sitesAddress={addressOf(undefined, chosen)}
            />
          ) : sites === undefined || list === undefined ? (
            <Loading />
          ) : (
            <list.SiteList sites={sites.sites} language={chosen} />
          )}
        </div>
      </Words.Provider>
    </Language.Provider>
  );
}

/** Before anybody has told which languages are offered. */
const CHECKED = INTERFACE_LANGUAGES.filter((language) => !DRAFT_LANGUAGES.includes(language));

async function fetchWhat(address: Extract<Address, { kind: "sites" | "site" }>): Promise<Arrived> {
  if (address.kind === "sites") {
    const sites = await loadSites();
    return sites.kind === "loaded" ? { kind: "sites", found: sites.value } : sites;
  }
  const bundle = await loadBundle(address.site);
  return bundle.kind === "loaded"
    ? { kind: "site", bundle: askedOf(bundle.value, address.professionals) }
    : bundle;
}

/** What of a bundle is for residents, or for professionals; all of it where nothing is asked of them. */
function askedOf(bundle: SurveyBundle, professionals: boolean): SurveyBundle {
  const offers = bundle.offers.filter(
    ({ questionnaire }) => (questionnaire.audience === "professionals") === professionals,
  );
  return offers.length > 0 ? { ...bundle, offers } : bundle;
}
