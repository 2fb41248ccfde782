import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { de } from "../../../surveys/messages/priorities/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Findings } from "../../../surveys/wire/results.ts";

/** The sentence is the title: what the picture says. Beside it n, and the wording for that n. */
export function Headline({ sentence, findings }: { sentence: string; findings: Findings }) {
  const wording = say(de, `stage.${findings.stage}`);
  return (
    <div class="headline">
      <h1 tabIndex={-1}>{sentence}</h1>
      {findings.responses !== null && (
        <p class="people">
          <b class="num">{findings.responses}</b> {say(BOARD_DE, "people.text")}{" "}
          {wording !== sentence && <span class="soft">{wording}</span>}
        </p>
      )}
    </div>
  );
}
