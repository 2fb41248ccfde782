import "./quality.css";
import { useCallback, useState } from "preact/hooks";
import { QUALITY_DE } from "../../../surveys/messages/quality/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Me } from "../../../surveys/wire/account.ts";
import type { QualityOverview } from "../../../surveys/wire/quality.ts";
import { api } from "../../shared/api/client.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { SelectField } from "../form/fields.tsx";
import { call } from "../shell/call.ts";
import { Loaded } from "../shell/loaded.tsx";
import { FlaggedSection } from "./flagged-section.tsx";
import { QuestionsTable, SitesTable, SpeedsTable } from "./quality-tables.tsx";

const loadOverview = () => call(api.quality.$get());

/** How good the forms of a wave in a district are: exact counts of forms, for the office alone. */
export function QualityPage({ me }: { me: Me }) {
  const [state, again] = useLoaded(loadOverview);
  return (
    <div class="page quality">
      <h1>{say(QUALITY_DE, "title")}</h1>
      <p class="lead">{say(QUALITY_DE, "lead")}</p>
      <p class="soft">{say(QUALITY_DE, "logged")}</p>
      <Loaded state={state} onAgain={again}>
        {({ waves }) =>
          waves.length === 0 ? <p>{say(QUALITY_DE, "none")}</p> : <Places waves={waves} me={me} />
        }
      </Loaded>
    </div>
  );
}

function Places({ waves, me }: QualityOverview & { me: Me }) {
  const [chosen, setChosen] = useState({ wave: "", district: "" });
  const wave = waves.find(({ id }) => id === chosen.wave) ?? waves[0];
  const district =
    wave?.districts.find(({ code }) => code === chosen.district) ?? wave?.districts[0];
  if (!wave || !district) return null;
  return (
    <>
      <div class="quality-choice">
        <SelectField
          id="quality-wave"
          label={say(QUALITY_DE, "wave")}
          value={wave.id}
          options={waves.map(({ id, name, title }) => ({ value: id, label: `${name}: ${title}` }))}
          faults={[]}
          onChange={(id) => setChosen({ ...chosen, wave: id })}
        />
        <SelectField
          id="quality-district"
          label={say(QUALITY_DE, "district")}
          value={district.code}
          options={wave.districts.map(({ code, name }) => ({ value: code, label: name }))}
          faults={[]}
          onChange={(code) => setChosen({ ...chosen, district: code })}
        />
      </div>
      <Report key={`${wave.id} ${district.code}`} wave={wave.id} district={district.code} me={me} />
    </>
  );
}

function Report({ wave, district, me }: { wave: string; district: string; me: Me }) {
  const load = useCallback(
    () => call(api.quality[":wave"][":district"].$get({ param: { wave, district } })),
    [wave, district],
  );
  const [state, again] = useLoaded(load);
  return (
    <Loaded state={state} onAgain={again}>
      {(report) => (
        <>
          <FlaggedSection report={report} me={me} />
          <SpeedsTable report={report} />
          <SitesTable report={report} />
          <QuestionsTable report={report} />
        </>
      )}
    </Loaded>
  );
}
