import { useContext } from "preact/hooks";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { GROUPS_DE } from "../../../surveys/messages/board/groups-de.ts";
import { de } from "../../../surveys/messages/priorities/de.ts";
import { sayCertainty } from "../../../surveys/messages/priorities/say-certainty.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Breakdown } from "../../../surveys/wire/breakdown.ts";
import type { Certainty, Findings } from "../../../surveys/wire/findings.ts";
import { groupName } from "../shell/find-group.ts";
import { OnlySome } from "./only-some.ts";

/**
 * The sentence is the title: what the picture says. Beside it n, the wording for that n, and how sure the
 * first places are.
 */
export function Headline({
  sentence,
  findings,
  certainty = null,
}: {
  sentence: string;
  findings: Findings;
  certainty?: Certainty | null;
}) {
  const breakdown = useContext(OnlySome);
  const only = breakdown && breakdown.filter.length > 0 ? breakdown : null;
  const wording = say(de, `stage.${findings.stage}`);
  return (
    <div class="headline">
      <h1 tabIndex={-1}>
        {only && <span class="only">{whomText(only)} </span>}
        {sentence}
      </h1>
      {findings.responses !== null && (
        <div>
          <p class="people">
            <b class="num">{findings.responses}</b>{" "}
            {only ? say(GROUPS_DE, "only.people") : say(BOARD_DE, "people.text")}{" "}
            {wording !== sentence && <span class="soft">{wording}</span>}
          </p>
          {only && <p class="soft">{restText(only)}</p>}
          {certainty && <p class="sure">{sayCertainty(certainty, de, "de")}</p>}
        </div>
      )}
    </div>
  );
}

/** "Nur: 65 bis 74 Jahre, Frauen." */
function whomText({ filter }: Breakdown): string {
  return say(GROUPS_DE, "only", { groups: filter.map(groupName).join(", ") });
}

/** How many of all are not told apart by what is asked for. */
function restText({ all, notBrokenDown: rest }: Breakdown): string {
  return rest === 0
    ? say(GROUPS_DE, "only.rest.none", { all })
    : say(GROUPS_DE, "only.rest", { all, rest });
}
