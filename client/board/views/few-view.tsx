import mapPin from "lucide-static/icons/map-pin.svg?raw";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { de } from "../../../surveys/messages/priorities/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Me } from "../../../surveys/wire/account.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import { Icon } from "../../shared/icons/icon.tsx";

const WINDOWS = Array.from({ length: 10 }, (_, index) => index);

/**
 * Fewer than k answers: no bar, no count and nothing that could be counted. The windows are always ten
 * and always empty.
 */
export function FewView({
  result: { district, threshold },
  me,
}: {
  result: DistrictResult;
  me: Me;
}) {
  return (
    <>
      <section class="few">
        <div class="empty-windows" aria-hidden="true">
          {WINDOWS.map((window) => (
            <i key={window} />
          ))}
        </div>
        <h1 tabIndex={-1}>{say(de, "few", { digits: threshold })}</h1>
        <p class="lead">{say(de, "stage.few")}</p>
      </section>
      <ol class="stages">
        {([1, 2, 3, 4] as const).map((stage) => (
          <li key={stage} class={stage === 1 ? "here" : undefined}>
            {stage === 1 && (
              <span class="tag mut">
                <Icon svg={mapPin} />
                {say(BOARD_DE, "few.stage.here", { district: district.name })}
              </span>
            )}
            <b class="stage-n">{say(BOARD_DE, `few.stage.${stage}`, { threshold })}</b>
            <p>{say(BOARD_DE, `few.stage.${stage}.text`)}</p>
          </li>
        ))}
      </ol>
      <section class="helps">
        <h2>{say(BOARD_DE, "few.help.title")}</h2>
        <ul>
          <li>{say(BOARD_DE, "few.help.1")}</li>
          <li>{say(BOARD_DE, "few.help.2")}</li>
          <li>{say(BOARD_DE, "few.help.3")}</li>
        </ul>
        <div class="btns">
          <a class="btn primary" href="/">
            {say(BOARD_DE, "few.help.survey")}
          </a>
          {me.permissions.includes("paper.enter") && (
            <a class="btn plain" href="/buero">
              {say(BOARD_DE, "few.help.office")}
            </a>
          )}
        </div>
      </section>
    </>
  );
}
