import { useEffect, useState } from "preact/hooks";
import type { SurveyBundle, SurveySites } from "../../surveys/wire/survey.ts";
import { useDisplay } from "../shared/display/use-display.ts";
import { Mark } from "../shared/house/mark.tsx";
import { type Address, addressOf } from "./address.ts";
import { App } from "./app.tsx";
import type { Later } from "./later.ts";
import type { Outbox } from "./outbox/outbox.ts";
import { Loading } from "./screens/loading.tsx";
import { NotNow } from "./screens/not-now.tsx";
import { Sites } from "./screens/sites.tsx";
import { startingLanguage } from "./session/languages.ts";
import { loadBundle, loadSites, type Missing } from "./survey/load-survey.ts";
import { Words, wordsIn } from "./words.ts";

type Arrived =
  | { kind: "loading" }
  | { kind: "sites"; found: SurveySites }
  | { kind: "site"; bundle: SurveyBundle }
  | { kind: "missing"; why: Missing };

/** Fetches what the address asks for, then hands over: the list of sites, or the survey at one of them. */
export function Entry({ address, outbox }: { address: Address; outbox: Later<Outbox> }) {
  const [arrived, setArrived] = useState<Arrived>({ kind: "loading" });
  const language = startingLanguage(address.language, address.mode, navigator.languages);
  useDisplay();

  const fetchAll = () => {
    setArrived({ kind: "loading" });
    fetchWhat(address).then(setArrived);
  };
  useEffect(fetchAll, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  switch (arrived.kind) {
    case "sites":
      return <Sites found={arrived.found} address={address} />;
    case "site":
      return <App bundle={arrived.bundle} address={address} outbox={outbox} />;
    case "loading":
    case "missing":
      return (
        <Words.Provider value={wordsIn(language)}>
          <div class="screen">
            <header>
              <div class="bar">
                <Mark />
              </div>
            </header>
            {arrived.kind === "loading" ? (
              <Loading />
            ) : (
              <NotNow
                why={arrived.why}
                onAgain={fetchAll}
                sitesAddress={addressOf({ ...address, site: undefined })}
              />
            )}
          </div>
        </Words.Provider>
      );
  }
}

async function fetchWhat({ site }: Address): Promise<Arrived> {
  if (site === undefined) {
    const sites = await loadSites();
    return sites.kind === "loaded" ? { kind: "sites", found: sites.value } : sites;
  }
  const bundle = await loadBundle(site);
  return bundle.kind === "loaded" ? { kind: "site", bundle: bundle.value } : bundle;
}
