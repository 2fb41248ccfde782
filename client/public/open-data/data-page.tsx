import { jsonOutcome } from "../../shared/api/outcome.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import "./data-page.css";
import { useCallback, useEffect } from "preact/hooks";
import { DOWNLOADS_WORDS } from "../../../surveys/messages/downloads/catalogues.ts";
import type { DownloadsKey } from "../../../surveys/messages/downloads/de.ts";
import type { ResultLanguage } from "../../../surveys/messages/say.ts";
import { say } from "../../../surveys/messages/say.ts";
import { newestFile, OPEN_DATA, releaseFile } from "../../../surveys/open-data/addresses.ts";
import { stamp } from "../../../surveys/report/stamp.ts";
import type { Dataset, OpenData } from "../../../surveys/wire/open-data.ts";
import type { ReportFormat } from "../../../surveys/wire/report.ts";
import { api } from "../../shared/api/client.ts";
import { Failed } from "../failed.tsx";
import type { Speaking } from "../speaking.ts";
import { Dictionary } from "./dictionary.tsx";

const FORMATS: readonly ReportFormat[] = ["csv", "json", "xlsx"];

/** Everything open: each dataset with all its releases, the licence, and what the columns mean. */
export function DataPage({ speaking }: { speaking: Speaking }) {
  const { language } = speaking;
  const words = (key: DownloadsKey, values?: Readonly<Record<string, string | number>>) =>
    say(DOWNLOADS_WORDS[language], key, values);
  const [loaded, again] = useLoaded(
    useCallback(
      () => jsonOutcome(api.public["open-data"].$get({ query: { language } })),
      [language],
    ),
  );
  const title = words("data.page");
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <section>
        <h1>{words("data.title")}</h1>
        <p class="lead">{words("data.lead")}</p>
      </section>
      {loaded.kind === "loading" && <p class="soft">{speaking.say("loading")}</p>}
      {loaded.kind === "problem" && (
        <Failed problem={loaded.problem} speaking={speaking} onAgain={again} />
      )}
      {loaded.kind === "done" && (
        <Offered offered={loaded.value} words={words} language={language} />
      )}
      <Dictionary words={words} />
    </>
  );
}

type Words = (key: DownloadsKey, values?: Readonly<Record<string, string | number>>) => string;

function Offered({
  offered,
  words,
  language,
}: {
  offered: OpenData;
  words: Words;
  language: ResultLanguage;
}) {
  const { datasets, licence, publisher, threshold } = offered;
  return (
    <>
      <section class="note">
        <div>
          <p>{words("data.protect", { threshold })}</p>
          <p>
            {words("data.licence")}{" "}
            <a href={licence.url} hreflang="de">
              {licence.name}
            </a>
            . {words("data.source", { publisher })}.
          </p>
          <p>
            <a class="lnk" href={`${OPEN_DATA}/catalog.jsonld`}>
              {words("data.catalogue")}
            </a>
          </p>
        </div>
      </section>
      {datasets.length === 0 && <p>{words("data.none")}</p>}
      {datasets.map((dataset) => (
        <DatasetSheet
          key={`${dataset.district.code} ${dataset.questionnaire.id}`}
          dataset={dataset}
          words={words}
          language={language}
        />
      ))}
    </>
  );
}

function DatasetSheet({
  dataset,
  words,
  language,
}: {
  dataset: Dataset;
  words: Words;
  language: ResultLanguage;
}) {
  const { district, questionnaire, releases } = dataset;
  const stampOf = (release: Dataset["releases"][number]) =>
    stamp(release, { words: DOWNLOADS_WORDS[language], language });
  return (
    <section class="sheet dataset">
      <h2>
        {district.name}: {questionnaire.title}
      </h2>
      <p class="soft">{words("data.newest")}</p>
      <Files
        addressOf={(format) => newestFile(dataset, format)}
        name={`${district.name}, ${questionnaire.title}`}
        words={words}
      />
      <details>
        <summary>{words("data.older")}</summary>
        <ul class="dataset-releases">
          {releases.map((release) => (
            <li key={`${release.wave.id} ${release.number}`}>
              <p>
                {words("log.number", { wave: release.wave.name, number: release.number })}:{" "}
                {stampOf(release)}
                {release.frozen && `, ${words("log.frozen")}`}
              </p>
              <Files
                addressOf={(format) => releaseFile(release, format)}
                name={stampOf(release)}
                words={words}
              />
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** Links named by their format; who listens hears of what. */
function Files({
  addressOf,
  name,
  words,
}: {
  addressOf(format: ReportFormat): string;
  name: string;
  words: Words;
}) {
  return (
    <ul class="dataset-files">
      {FORMATS.map((format) => (
        <li key={format}>
          <a
            class="lnk"
            href={addressOf(format)}
            download
            aria-label={words("data.file", { format: format.toUpperCase(), name })}
          >
            {format.toUpperCase()}
          </a>
        </li>
      ))}
    </ul>
  );
}
