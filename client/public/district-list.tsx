import { useEffect } from "preact/hooks";
import { DOWNLOADS_WORDS } from "../../surveys/messages/downloads/catalogues.ts";
import type { ResultsOverview } from "../../surveys/wire/results.ts";
import type { Address } from "./address.ts";
import { addressOf, DATA_PAGE } from "./address.ts";
import type { Speaking } from "./speaking.ts";

/** The districts to choose from, each with its questionnaires. */
export function DistrictList({
  overview: { districts },
  address,
  speaking,
}: {
  overview: ResultsOverview;
  address: Address;
  speaking: Speaking;
}) {
  const { say, format } = speaking;
  const title = say("title.list");
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <section>
        <h1>{say("list.title")}</h1>
        <p class="lead">{say(districts.length > 0 ? "list.lead" : "list.none")}</p>
      </section>
      {districts.map(({ code, name, questionnaires }) => (
        <section key={code} class="sheet">
          <h2>{name}</h2>
          <ul class="links">
            {questionnaires.map(({ id, title: questionnaire, releasedAt }) => (
              <li key={id}>
                <a class="lnk" href={addressOf({ ...address, district: code, questionnaire: id })}>
                  {questionnaire}
                </a>{" "}
                <span class="soft small">
                  {releasedAt === null
                    ? say("list.state.few")
                    : say("list.state.released", { date: format.day(releasedAt) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <nav class="more">
        <a class="lnk" href={addressOf({ ...address, district: DATA_PAGE, questionnaire: null })}>
          {DOWNLOADS_WORDS[speaking.language]["data.link"]}
        </a>
      </nav>
    </>
  );
}
