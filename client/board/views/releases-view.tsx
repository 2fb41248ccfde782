import "../downloads/release-log.css";
import { useEffect, useState } from "preact/hooks";
import { de } from "../../../surveys/messages/downloads/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { stamp } from "../../../surveys/report/stamp.ts";
import type { ProblemDocument } from "../../../surveys/wire/problem.ts";
import type { LoggedRelease } from "../../../surveys/wire/release-log.ts";
import { api } from "../../shared/api/client.ts";
import type { Address } from "../shell/address.ts";
import { AddressLink } from "../shell/address-link.tsx";
import { call } from "../shell/call.ts";
import { Failed } from "../shell/message.tsx";

/** So many are listed at once; more on request. */
const FIRST = 30;

type State =
  | { kind: "loading" }
  | { kind: "failed"; problem: ProblemDocument }
  | { kind: "ready"; releases: LoggedRelease[] };

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
        ? { kind: "ready", releases: outcome.value.releases }
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
  const releases = state.releases.filter((release) => release.district.code === district.code);
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
