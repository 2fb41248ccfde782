import type { InterfaceLanguage } from "../../../surveys/messages/say.ts";
import type { SurveySites } from "../../../surveys/wire/survey.ts";
import { addressOf } from "../address.ts";
import { Heading } from "../frame/heading.tsx";
import { useWords } from "../words.ts";

/** Where one can answer today, district by district. Plain links: each site has an address of its own. */
export function SiteList({
  sites,
  language,
}: {
  sites: SurveySites["sites"];
  language: InterfaceLanguage | undefined;
}) {
  const words = useWords();
  const districts = new Map<string, SurveySites["sites"]>();
  for (const site of sites)
    districts.set(site.district.name, [...(districts.get(site.district.name) ?? []), site]);
  return (
    <main>
      <section class="ask">
        <header>
          <Heading text={words("sites.title")} quiet />
          <p class="help">{words(sites.length > 0 ? "sites.help" : "sites.none")}</p>
        </header>
        <div class="groups">
          {[...districts].map(([district, here]) => (
            <section key={district}>
              <h2>
                <bdi lang="de">{district}</bdi>
              </h2>
              <ul class="stack rows">
                {here.map(({ code, name }) => (
                  <li key={code}>
                    <a class="answer link" href={addressOf(code, language)}>
                      <bdi lang="de">{name}</bdi>
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </section>
    </main>
  );
}
