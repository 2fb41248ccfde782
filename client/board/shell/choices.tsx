import type { ComponentChildren } from "preact";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { DistrictResult, ResultsOverview } from "../../../surveys/wire/results.ts";
import type { Address } from "./address.ts";
import { goTo } from "./address.ts";
import { AddressLink } from "./address-link.tsx";
import { tabTitle } from "./tab-title.ts";

/**
 * District, questionnaire and wave. A result is always of one questionnaire: topics are rated only
 * beside the other topics of the same form.
 */
export function Choices({
  overview,
  district,
  here,
  waves,
  group,
  children,
}: {
  overview: ResultsOverview;
  district: ResultsOverview["districts"][number];
  here: Address;
  waves: DistrictResult["waves"];
  /** The choice of a group; null where there is none. */
  group: ComponentChildren;
  /** What one can do there, beside the districts. */
  children: ComponentChildren;
}) {
  return (
    <div class="choices">
      <div class="choice">
        <nav class="dist" aria-label={say(BOARD_DE, "nav.district")}>
          {overview.districts.map(({ code, name }) => (
            <AddressLink
              key={code}
              to={{
                ...here,
                district: code,
                questionnaire: null,
                wave: null,
                release: null,
                filter: "",
              }}
              current={code === district.code ? "true" : undefined}
            >
              {name}
            </AddressLink>
          ))}
        </nav>
        <div class="actions">{children}</div>
      </div>
      <div class="choice">
        {district.questionnaires.length > 1 && <Questionnaires district={district} here={here} />}
        {waves.length > 1 && (
          <label class="wave">
            <span>{say(BOARD_DE, "nav.wave")}</span>
            <select
              value={here.wave ?? ""}
              onChange={(event) =>
                goTo({ ...here, wave: event.currentTarget.value || null, release: null })
              }
            >
              <option value="">{say(BOARD_DE, "nav.wave.all")}</option>
              {waves.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        {group}
      </div>
    </div>
  );
}

/** The questionnaires of a district as tabs; who listens hears their whole titles. */
function Questionnaires({
  district: { questionnaires },
  here,
}: {
  district: ResultsOverview["districts"][number];
  here: Address;
}) {
  return (
    <nav class="dist quiet" aria-label={say(BOARD_DE, "nav.questionnaire")}>
      {questionnaires.map(({ id, title }) => (
        <AddressLink
          key={id}
          to={{ ...here, questionnaire: id, wave: null, release: null, filter: "" }}
          current={id === here.questionnaire ? "true" : undefined}
          label={title}
        >
          {tabTitle(title)}
        </AddressLink>
      ))}
    </nav>
  );
}
