import "../downloads/release-log.css";
import { useEffect, useState } from "preact/hooks";
import { RELEASES_DE } from "../../../surveys/messages/board/releases-de.ts";
import { de } from "../../../surveys/messages/downloads/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { stamp } from "../../../surveys/report/stamp.ts";
import type { ProblemDocument } from "../../../surveys/wire/problem.ts";
import type { LoggedBeside, LoggedRelease, ReleaseLog } from "../../../surveys/wire/release-log.ts";
import { api } from "../../shared/api/client.ts";
import { FORMAT } from "../parts/words.ts";
import type { Address } from "../shell/address.ts";
import { AddressLink } from "../shell/address-link.tsx";
import { call } from "../shell/call.ts";
import { Failed } from "../shell/message.tsx";

/** So many are listed at once; more on request. */
const FIRST = 30;

type State =
  | { kind: "loading" }
  | { kind: "failed"; problem: ProblemDocument }
  | { kind: "ready"; log: ReleaseLog };

/** Everything that was ever published about a district; each can be opened again with its figures. */
export function ReleasesView({
  district,
  here,
  onShown,
}: {
  district: { code: string; name: string };
  here: Address;
  onShown: () => void;
}) {
  const [state, setState] = useState<State>({ kind: "loading" });
  const [all, setAll] = useState(false);
  const load = async () => {
    const outcome = await call(api.releases.$get());
    setState(
      outcome.kind === "done"
        ? { kind: "ready", log: outcome.value }
        : { kind: "failed", problem: outcome.problem },
    );
  };
  useEffect(() => void load(), []);
  useEffect(() => {
    if (state.kind === "ready") onShown();
  }, [state, onShown]);
  if (state.kind === "loading") return null;
  if (state.kind === "failed")
    return <Failed problem={state.problem} onAgain={() => void load()} />;
  const isHere = (release: LoggedRelease | LoggedBeside) => release.district.code === district.code;
  const releases = state.log.releases.filter(isHere);
  const beside = state.log.beside.filter(isHere);
  const shown = all ? releases : releases.slice(0, FIRST);
  return (
    <>
      <h1 tabIndex={-1}>{say(de, "log.title", { district: district.name })}</h1>
      <p>{say(de, releases.length === 0 ? "log.none" : "log.lead")}</p>
      {releases.length > 0 && (
        <>
          <table class="release-log">
            <caption class="soft">{say(de, "log.caption")}</caption>
            <thead>
              <tr>
                <th scope="col">{say(de, "log.stamp")}</th>
                <th scope="col">{say(de, "log.questionnaire")}</th>
                <th scope="col">{say(de, "log.wave")}</th>
                <th scope="col">{say(de, "log.state")}</th>
                <th scope="col">{say(de, "log.fingerprint")}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((release) => (
                <ReleaseRow
                  key={`${release.wave.id} ${release.number}`}
                  release={release}
                  here={here}
                />
              ))}
            </tbody>
          </table>
          {shown.length < releases.length && (
            <button class="btn plain" type="button" onClick={() => setAll(true)}>
              {say(de, "log.all", { count: releases.length })}
            </button>
          )}
          <p class="soft">{say(de, "log.check")}</p>
        </>
      )}
      {beside.length > 0 && <Beside releases={beside} />}
    </>
  );
}

function ReleaseRow({ release, here }: { release: LoggedRelease; here: Address }) {
  const { questionnaire, wave, number, fingerprint, frozen, newest } = release;
  const older = newest ? "log.newest" : "log.older";
  return (
    <tr>
      <th scope="row">
        <AddressLink
          to={{
            ...here,
            view: "priorities",
            questionnaire: questionnaire.id,
            wave: wave.id,
            release: number,
          }}
          current={undefined}
        >
          {stamp(release)}
        </AddressLink>
      </th>
      <td>{questionnaire.title}</td>
      <td>{say(de, "log.number", { wave: wave.name, number })}</td>
      <td>{say(de, frozen ? "log.frozen" : older)}</td>
      <td class="fingerprint">{fingerprint}</td>
    </tr>
  );
}

/** Releases of lists and texts, which have numbers of their own. */
function Beside({ releases }: { releases: readonly LoggedBeside[] }) {
  return (
    <section class="released-beside" aria-labelledby="releases-beside">
      <h2 id="releases-beside">{say(RELEASES_DE, "title")}</h2>
      <p class="soft">{say(RELEASES_DE, "about")}</p>
      <table class="release-log">
        <caption class="hide">{say(RELEASES_DE, "caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{say(de, "log.stamp")}</th>
            <th scope="col">{say(RELEASES_DE, "column.what")}</th>
            <th scope="col">{say(de, "log.questionnaire")}</th>
            <th scope="col">{say(de, "log.wave")}</th>
            <th scope="col">{say(de, "log.fingerprint")}</th>
          </tr>
        </thead>
        <tbody>
          {releases.map(({ of, question, questionnaire, wave, number, madeAt, fingerprint }) => (
            <tr key={`${fingerprint} ${number}`}>
              <th scope="row">{FORMAT.day(madeAt)}</th>
              <td>
                {of === "lists"
                  ? say(RELEASES_DE, "lists")
                  : say(RELEASES_DE, "texts", { question: question ?? "" })}
              </td>
              <td>{questionnaire.title}</td>
              <td>{say(de, "log.number", { wave: wave.name, number })}</td>
              <td class="fingerprint">{fingerprint}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
