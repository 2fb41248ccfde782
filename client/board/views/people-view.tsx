import { useCallback } from "preact/hooks";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { PEOPLE_DE } from "../../../surveys/messages/board/people-de.ts";
import { listed } from "../../../surveys/messages/listed.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Participation, ParticipationRow } from "../../../surveys/wire/participation.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import { api } from "../../shared/api/client.ts";
import { CrossTable, PeopleTable } from "../parts/people-tables.tsx";
import { ReleaseFoot } from "../parts/release-foot.tsx";
import { SampleNote } from "../parts/sample-note.tsx";
import { call } from "../shell/call.ts";
import { groupName } from "../shell/find-group.ts";
import { Loaded } from "../shell/loaded.tsx";

/** Who answered and who is missing, as far as whole groups of people tell it. */
export function PeopleView({ result, onShown }: { result: DistrictResult; onShown: () => void }) {
  const load = useCallback(() => loadParticipation(result), [result]);
  return (
    <Loaded load={load} onShown={onShown}>
      {(participation) => <People participation={participation} result={result} />}
    </Loaded>
  );
}

function loadParticipation({ district, questionnaire, wave }: DistrictResult) {
  const query = { questionnaire: questionnaire.id, ...(wave !== null && { wave }) };
  return call<Participation>(
    api.results[":district"].participation.$get({ param: { district: district.code }, query }),
  );
}

function People({
  participation,
  result,
}: {
  participation: Participation;
  result: DistrictResult;
}) {
  const { dimensions, cross, city } = participation;
  return (
    <>
      <div class="headline">
        <h1 tabIndex={-1}>{sentenceOf(participation)}</h1>
        {city && (
          <p class="people">
            <b class="num">{participation.responses}</b> {say(BOARD_DE, "people.text")}
          </p>
        )}
      </div>
      <div class="two-col">
        <div class="questions">
          {dimensions.length === 0 && <p class="lead">{say(PEOPLE_DE, "no.dimensions")}</p>}
          {dimensions.map((dimension) => (
            <PeopleTable key={dimension.question} dimension={dimension} hasCity={city !== null} />
          ))}
          {cross && <CrossTable cross={cross} />}
        </div>
        <div class="beside">
          <section class="sheet">
            {dimensions.length > 0 && <p>{say(PEOPLE_DE, "about")}</p>}
            <p>
              {city
                ? say(PEOPLE_DE, "city.source", {
                    year: city.year ?? say(PEOPLE_DE, "city.unnamed"),
                    source: city.source ?? say(PEOPLE_DE, "city.unnamed"),
                  })
                : say(PEOPLE_DE, "city.none")}
            </p>
          </section>
          <SampleNote />
          <section class="sheet">
            <ReleaseFoot result={result}>{result.questionnaire.title}</ReleaseFoot>
          </section>
        </div>
      </div>
    </>
  );
}

/** What the tables say: who is surely there more or less than in the district. */
function sentenceOf({ dimensions, city, responses }: Participation): string {
  if (!city || dimensions.length === 0) return say(PEOPLE_DE, "title.none", { n: responses ?? 0 });
  const more = groupsThat(dimensions, "more");
  const fewer = groupsThat(dimensions, "fewer");
  if (more === "" && fewer === "") return say(PEOPLE_DE, "title.open");
  return [
    more && say(PEOPLE_DE, "title.more", { groups: more }),
    fewer && say(PEOPLE_DE, "title.fewer", { groups: fewer }),
  ]
    .filter(Boolean)
    .join(" ");
}

function groupsThat(
  dimensions: Participation["dimensions"],
  presence: NonNullable<ParticipationRow["city"]>["presence"],
): string {
  const names = dimensions.flatMap(({ question, rows }) =>
    rows
      .filter(({ city }) => city?.presence === presence)
      .map(({ code, label }) => groupName({ question, code, label })),
  );
  return listed(names, "de");
}
