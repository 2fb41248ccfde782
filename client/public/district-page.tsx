import { useCallback, useEffect } from "preact/hooks";
import { DOWNLOADS_WORDS } from "../../surveys/messages/downloads/catalogues.ts";
import { notCountedWords } from "../../surveys/messages/priorities/say-not-counted.ts";
import { newestFile } from "../../surveys/open-data/addresses.ts";
import type { DistrictResult, ResultsOverview } from "../../surveys/wire/results.ts";
import { api } from "../shared/api/client.ts";
import { jsonOutcome } from "../shared/api/outcome.ts";
import { useLoaded } from "../shared/api/use-loaded.ts";
import { Downloads } from "../shared/downloads/downloads.tsx";
import { CountSheets } from "../shared/results/count-sheets.tsx";
import type { Address } from "./address.ts";
import { addressOf, DATA_PAGE } from "./address.ts";
import { Failed } from "./failed.tsx";
import { FirstSection, ImportanceSection, NeedSection } from "./sections.tsx";
import type { Speaking } from "./speaking.ts";
import { ThemesSection } from "./themes-section.tsx";

/** What matters in one district, how sure that is, and what it is not. */
export function DistrictPage({
  overview,
  district: code,
  address,
  speaking,
}: {
  overview: ResultsOverview;
  district: string;
  address: Address;
  speaking: Speaking;
}) {
  const { say, language } = speaking;
  const district = overview.districts.find((one) => one.code === code);
  const questionnaire = address.questionnaire ?? district?.questionnaires[0]?.id ?? "";
  const [loaded, again] = useLoaded(
    useCallback(
      () =>
        jsonOutcome(
          api.public.results[":district"].$get({
            param: { district: code },
            query: { questionnaire, language },
          }),
        ),
      [code, questionnaire, language],
    ),
  );
  const [counted] = useLoaded(
    useCallback(
      () =>
        jsonOutcome(
          api.public.results[":district"]["count-sheets"].$get({
            param: { district: code },
            query: { questionnaire, language },
          }),
        ),
      [code, questionnaire, language],
    ),
  );
  const [written] = useLoaded(
    useCallback(
      () =>
        jsonOutcome(
          api.public.results[":district"].themes.$get({
            param: { district: code },
            query: { questionnaire, language },
          }),
        ),
      [code, questionnaire, language],
    ),
  );
  const title = say("title.page", { district: district?.name ?? code });
  useEffect(() => {
    document.title = title;
  }, [title]);

  return (
    <>
      <section>
        <p class="soft">{say("page.above")}</p>
        <h1>{district?.name ?? code}</h1>
        {loaded.kind === "done" && <Lead result={loaded.value} speaking={speaking} />}
      </section>
      {loaded.kind === "loading" && <p class="soft">{say("loading")}</p>}
      {loaded.kind === "problem" && (
        <Failed problem={loaded.problem} speaking={speaking} onAgain={again} />
      )}
      {loaded.kind === "done" && <Results result={loaded.value} speaking={speaking} />}
      {written.kind === "done" && written.value.blocks.length > 0 && (
        <ThemesSection result={written.value} speaking={speaking} />
      )}
      {counted.kind === "done" && counted.value.base !== null && (
        <CountSheets result={counted.value} language={language} />
      )}
      {loaded.kind === "done" && loaded.value.releases.length > 0 && (
        <Downloads language={language} addressOf={(format) => newestFile(loaded.value, format)} />
      )}
      <nav class="more" aria-label={say("page.others")}>
        {(district?.questionnaires ?? [])
          .filter(({ id }) => id !== questionnaire)
          .map(({ id, title: name }) => (
            <a key={id} class="lnk" href={addressOf({ ...address, questionnaire: id })}>
              {name}
            </a>
          ))}
        <a class="lnk" href={addressOf({ ...address, district: null, questionnaire: null })}>
          {say("page.districts")}
        </a>
        <a class="lnk" href={addressOf({ ...address, district: DATA_PAGE, questionnaire: null })}>
          {DOWNLOADS_WORDS[language]["data.link"]}
        </a>
      </nav>
    </>
  );
}

function Lead({
  result: { findings, questionnaire },
  speaking: { say },
}: {
  result: DistrictResult;
  speaking: Speaking;
}) {
  return (
    <>
      {findings.responses !== null && (
        <p class="lead">
          {say(
            questionnaire.audience === "professionals" ? "page.lead.professionals" : "page.lead",
            {
              n: findings.responses,
            },
          )}
        </p>
      )}
      <p class="soft">{questionnaire.title}</p>
    </>
  );
}

function Results({ result, speaking }: { result: DistrictResult; speaking: Speaking }) {
  const { say, result: words } = speaking;
  const { findings, threshold } = result;
  if (findings.stage === "few")
    return (
      <section class="sheet">
        <h2>{words("few", { digits: threshold })}</h2>
        <p>{words("stage.few")}</p>
        <p>{say("few.text")}</p>
        <p>
          <a class="btn" href="/">
            {say("few.survey")}
          </a>
        </p>
      </section>
    );
  return (
    <>
      {findings.importance && (
        <ImportanceSection
          battery={findings.importance}
          checked={speaking.checks(result.checks, "importance")}
          threshold={threshold}
          speaking={speaking}
        />
      )}
      <section class="note">
        <p>
          <b>{words("sample.title")}</b> {words("sample.text")}
        </p>
      </section>
      {findings.need && (
        <NeedSection need={findings.need} threshold={threshold} speaking={speaking} />
      )}
      {findings.topThree?.kind === "ranked" && (
        <FirstSection
          ranking={findings.topThree}
          checked={speaking.checks(result.checks, "topThree")}
          speaking={speaking}
        />
      )}
      <section>
        <h2>{say("sure.title")}</h2>
        <p>{words(`stage.${findings.stage}`)}</p>
        {findings.importance?.order !== "none" && <p>{say("sure.range")}</p>}
        {findings.importance?.order === "places" && <p>{say("sure.places")}</p>}
        <p>{say("sure.protect", { threshold })}</p>
        <ReleaseFoot result={result} speaking={speaking} />
      </section>
    </>
  );
}

function ReleaseFoot({
  result: { releases, threshold },
  speaking: { say, format, result: results, language },
}: {
  result: DistrictResult;
  speaking: Speaking;
}) {
  return (
    <>
      {releases.map(({ wave, number, madeAt, fingerprint, notCounted }) => (
        <p key={fingerprint} class="soft small">
          {say(releases.length === 1 ? "foot.release" : "foot.release.of", {
            wave: wave.name,
            date: format.day(madeAt),
            number,
          })}{" "}
          {notCountedWords(notCounted, threshold, results, language === "en" ? "en" : "de")}{" "}
          <span class="fingerprint">{say("foot.fingerprint", { fingerprint })}</span>
        </p>
      ))}
    </>
  );
}
