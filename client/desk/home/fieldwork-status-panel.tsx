import { DESK_DE } from "../../../surveys/messages/desk/de.ts";
import { QUALITY_DE } from "../../../surveys/messages/quality/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { FieldworkStatus } from "../../../surveys/wire/fieldwork-setup.ts";
import { api } from "../../shared/api/client.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { FormStatesList } from "../review/form-states-list.tsx";
import { formsInWords } from "../review/words.ts";
import { call } from "../shell/call.ts";
import { dayInWords } from "../shell/day.ts";
import { Loaded } from "../shell/loaded.tsx";

type WaveStatus = FieldworkStatus["waves"][number];
type SiteStatus = WaveStatus["sites"][number];
type DistrictStatus = WaveStatus["districts"][number];

const load = () => call(api.fieldwork.status.$get());

/** How many forms came in, per wave and district. Exact numbers: for the office alone. */
export function FieldworkStatusPanel() {
  const [state, again] = useLoaded(load);
  return (
    <aside class="status" aria-labelledby="status-title">
      <h2 id="status-title">{say(DESK_DE, "status.title")}</h2>
      <p class="soft small">{say(DESK_DE, "status.counts")}</p>
      <p>
        <a href="/buero/datenqualitaet">{say(QUALITY_DE, "link")}</a>
      </p>
      <Loaded state={state} onAgain={again}>
        {({ waves }) =>
          waves.length === 0 ? (
            <p>{say(DESK_DE, "status.none")}</p>
          ) : (
            waves.map((wave) => <WaveSheet key={wave.id} wave={wave} />)
          )
        }
      </Loaded>
    </aside>
  );
}

function WaveSheet({ wave }: { wave: WaveStatus }) {
  const { name, title, startsOn, endsOn, frozen, states, paper, districts, sites } = wave;
  const forms = sites.reduce((sum, site) => sum + site.forms, 0);
  return (
    <section class="sheet">
      <h3>{title}</h3>
      <p class="soft">
        {name} ·{" "}
        {say(DESK_DE, "status.period", { from: dayInWords(startsOn), to: dayInWords(endsOn) })}
        {frozen && ` · ${say(DESK_DE, "status.frozen")}`}
      </p>
      <p class="total">
        <b class="num">{formsInWords(forms)}</b>
        {states.late > 0 && (
          <span class="tag note-t">
            {states.late === 1
              ? say(DESK_DE, "status.late.one")
              : say(DESK_DE, "status.late.several", { count: states.late })}
          </span>
        )}
      </p>
      {states.late > 0 && <p class="soft small">{say(DESK_DE, "status.late.text")}</p>}
      <FormStatesList states={states} />
      {paper && (
        <p class="small">
          {say(DESK_DE, "status.paper", {
            received: paper.received,
            open: paper.open,
            counted: paper.counted,
            checked: paper.checked,
            notCounted: paper.notCounted,
          })}
        </p>
      )}
      {districts.map((district) => (
        <DistrictSites
          key={district.code}
          district={district}
          sites={sites.filter((site) => site.district === district.code)}
          open={districts.length === 1}
        />
      ))}
    </section>
  );
}

/** @param open whether its sites are shown from the start */
function DistrictSites({
  district: { name, today, published },
  sites,
  open,
}: {
  district: DistrictStatus;
  sites: SiteStatus[];
  open: boolean;
}) {
  const forms = sites.reduce((sum, site) => sum + site.forms, 0);
  const news = [
    ...(today > 0 ? [say(DESK_DE, "status.today", { count: today })] : []),
    ...(forms > 0 && !published ? [say(DESK_DE, "status.unpublished")] : []),
  ];
  return (
    <details open={open}>
      <summary>
        <span>{name}</span>
        <span class="num">{formsInWords(forms)}</span>
        {news.length > 0 && <span class="news soft small">{news.join(" · ")}</span>}
      </summary>
      <ul>
        {sites.map((site) => (
          <SiteLine key={site.code} site={site} />
        ))}
      </ul>
    </details>
  );
}

function SiteLine({ site: { name, target, forms, brokenOff, modes } }: { site: SiteStatus }) {
  const counts = [
    ...modes.map((row) => `${say(DESK_DE, `mode.${row.mode}`)} ${row.forms}`),
    ...(brokenOff > 0 ? [say(DESK_DE, "status.brokenOff", { count: brokenOff })] : []),
  ];
  return (
    <li>
      <span>{name}</span>
      <b class="num">
        {target === null ? forms : say(DESK_DE, "status.of", { count: forms, target })}
      </b>
      {target !== null && target > 0 && (
        <span class="meter" aria-hidden="true">
          <i style={{ inlineSize: `${Math.min(100, (100 * forms) / target)}%` }} />
        </span>
      )}
      {counts.length > 0 && <span class="soft small modes">{counts.join(" · ")}</span>}
    </li>
  );
}
