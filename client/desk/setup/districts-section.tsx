import { say } from "../../../surveys/messages/say.ts";
import { SETUP_DE } from "../../../surveys/messages/setup/de.ts";
import { api } from "../../shared/api/client.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { call } from "../shell/call.ts";
import { Loaded } from "../shell/loaded.tsx";
import { DistrictForm } from "./district-form.tsx";
import { NotThere } from "./form-frame.tsx";
import { ListFrame } from "./list-frame.tsx";
import type { SectionProps } from "./section-props.ts";

const load = () => call(api.fieldwork.districts.$get());

/** The districts: list, add, change. */
export function DistrictsSection({ base, rest }: SectionProps) {
  const [state, again] = useLoaded(load);
  if (rest === "neu") return <DistrictForm back={base} />;
  return (
    <Loaded state={state} onAgain={again}>
      {({ districts }) => {
        if (rest !== "") {
          const district = districts.find(({ code }) => code === rest);
          return district ? (
            <DistrictForm back={base} district={district} />
          ) : (
            <NotThere back={base} />
          );
        }
        return (
          <ListFrame
            title={say(SETUP_DE, "section.districts")}
            add={say(SETUP_DE, "districts.add")}
            href={`${base}/neu`}
          >
            {districts.length === 0 && <p class="lead">{say(SETUP_DE, "districts.none")}</p>}
            <ul class="sheet rows">
              {districts.map(({ code, name, kind, pilot, active }) => (
                <li key={code}>
                  <span class="what">
                    <b>{name}</b>
                    <span class="soft">{kind}</span>
                  </span>
                  {pilot && <span class="tag mut">{say(SETUP_DE, "pilot")}</span>}
                  {!active && <span class="tag note-t">{say(SETUP_DE, "off")}</span>}
                  <a class="btn plain" href={`${base}/${code}`}>
                    {say(SETUP_DE, "change")}
                    <span class="hide"> {name}</span>
                  </a>
                </li>
              ))}
            </ul>
          </ListFrame>
        );
      }}
    </Loaded>
  );
}
