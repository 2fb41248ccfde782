import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { HALL_DE } from "../../../surveys/messages/board/hall-de.ts";
import { de } from "../../../surveys/messages/priorities/de.ts";
import { sayChecks } from "../../../surveys/messages/priorities/say-checks.ts";
import { say } from "../../../surveys/messages/say.ts";
import { stamp } from "../../../surveys/report/stamp.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import { Mark } from "../../shared/house/mark.tsx";
import { isPercent } from "../../shared/results/numbers.ts";
import type { Slide } from "./slides.ts";

/**
 * What a picture rests on: people and the wording for so many, or on demand the channel check in their place;
 * below it date and fingerprint of the release.
 */
export function HallFoot({
  result,
  slide,
  check,
}: {
  result: DistrictResult;
  slide: Slide | undefined;
  /** Whether the channel check is asked for. */
  check: boolean;
}) {
  const { findings, district, releases } = result;
  const checked = check && slide ? checkText(result, slide) : null;
  const newest = releases[0];
  const wording = say(de, `stage.${findings.stage}`);
  return (
    <footer>
      {checked !== null ? (
        <p class="hall-check">
          <b>{say(BOARD_DE, "check.title")}</b> {checked}
        </p>
      ) : (
        findings.responses !== null && (
          <p>
            <b>{say(HALL_DE, "people", { n: findings.responses, district: district.name })}</b>{" "}
            {wording !== slide?.sentence && wording}
          </p>
        )
      )}
      <div class="hall-stamp">
        <Mark />
        {newest && <span class="num">{stamp({ ...newest, responses: findings.responses })}</span>}
        {!slide?.field && slide?.rows.some(({ share }) => isPercent(share)) && (
          <span class="hall-range">
            <span class="swatch" aria-hidden="true" />
            {say(HALL_DE, "range")}
          </span>
        )}
      </div>
    </footer>
  );
}

/** The one line of the check of this list; null where this picture has none. */
function checkText({ checks }: DistrictResult, { checks: list }: Slide): string | null {
  const found = checks?.lists.find((one) => one.list === list);
  return checks && found ? sayChecks(found, { words: de, language: "de", shown: checks }) : null;
}
