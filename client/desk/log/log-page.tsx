import "./log.css";
import { useEffect, useState } from "preact/hooks";
import {
  LOG_ACTIONS_DE,
  LOG_DE,
  LOG_DETAILS_DE,
  LOG_VALUES_DE,
} from "../../../surveys/messages/log/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Me } from "../../../surveys/wire/account.ts";
import type { AuditPage } from "../../../surveys/wire/audit.ts";
import type { ProblemDocument } from "../../../surveys/wire/problem.ts";
import { api } from "../../shared/api/client.ts";
import { call } from "../shell/call.ts";
import { momentInWords } from "../shell/day.ts";
import { FailedPage } from "../shell/failed-page.tsx";

/** What a tablet does with its key or its PIN: nobody is signed in there. */
const BY_TABLET = new Set(["device.paired", "device.moved"]);

type AuditRow = AuditPage["events"][number];

/** What was done, newest first. */
export function LogPage(_props: { me: Me }) {
  const [events, setEvents] = useState<AuditRow[]>([]);
  const [more, setMore] = useState(false);
  const [loaded, setLoaded] = useState(false);
  const [problem, setProblem] = useState<ProblemDocument>();

  const load = async (before?: string) => {
    setProblem(undefined);
    const query = before === undefined ? {} : { before };
    const outcome = await call(api.audit.$get({ query }));
    if (outcome.kind === "problem") return setProblem(outcome.problem);
    setEvents((earlier) => [...(before === undefined ? [] : earlier), ...outcome.value.events]);
    setMore(outcome.value.more);
    setLoaded(true);
  };
  useEffect(() => void load(), []);
  const oldest = events.at(-1)?.id;

  return (
    <div class="page log">
      <h1>{say(LOG_DE, "title")}</h1>
      <p class="lead">{say(LOG_DE, "lead")}</p>
      {loaded && events.length === 0 && <p>{say(LOG_DE, "none")}</p>}
      {events.length > 0 && (
        <ol class="sheet">
          {events.map((event) => (
            <LogRow key={event.id} event={event} />
          ))}
        </ol>
      )}
      {problem && <FailedPage problem={problem} onAgain={() => void load(oldest)} />}
      {more && !problem && (
        <button class="btn" type="button" onClick={() => void load(oldest)}>
          {say(LOG_DE, "older")}
        </button>
      )}
    </div>
  );
}

function LogRow({ event: { at, actor, action, subject, detail } }: { event: AuditRow }) {
  const details = Object.entries(detail);
  return (
    <li>
      <span>
        <time class="soft num" dateTime={at}>
          {momentInWords(at)}
        </time>
      </span>
      <span>{actor ?? say(LOG_DE, BY_TABLET.has(action) ? "tablet" : "nobody")}</span>
      <span>
        <b>{LOG_ACTIONS_DE[action] ?? action}</b>
        <span class="subject">{subject}</span>
        {details.length > 0 && (
          <details>
            <summary>{say(LOG_DE, "detail")}</summary>
            <dl class="facts">
              {details.map(([key, value]) => (
                <div key={key}>
                  <dt>{LOG_DETAILS_DE[key] ?? key}</dt>
                  <dd>{LOG_VALUES_DE[`${key}.${String(value)}`] ?? inWords(value)}</dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </span>
    </li>
  );
}

/** A detail as people read it, however deep it lies. */
function inWords(value: unknown): string {
  if (typeof value === "boolean") return say(LOG_DE, value ? "yes" : "no");
  if (Array.isArray(value)) return value.map(inWords).join(", ") || say(LOG_DE, "nothing");
  if (typeof value === "object" && value !== null)
    return Object.values(value).map(inWords).join(" ");
  return value === null || value === undefined ? say(LOG_DE, "nothing") : String(value);
}
