import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Standing } from "../../../surveys/wire/shares.ts";
import type { StandingGroup } from "../../shared/results/standing-groups.ts";
import { standingText } from "./words.ts";

/** The bracket around topics that share their places or their group. `label`: the class of the word "place". */
export function StandingHead({
  group: { rows, standing },
  label,
}: {
  group: StandingGroup<{ standing: Standing }>;
  label: "hide" | "place-word";
}) {
  return (
    <th class={rows.length === 1 ? "rank one" : "rank"} scope="rowgroup" rowSpan={rows.length}>
      <span>
        {standing.kind === "places" && <span class={label}>{say(BOARD_DE, "place.label")} </span>}
        {standingText(standing)}
      </span>
    </th>
  );
}
