import "./change.css";
import { BESIDE_DE } from "../../../surveys/messages/board/beside-de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Comparison } from "../../../surveys/wire/comparison.ts";
import { PictureDownload } from "../charts/picture-download.tsx";
import { changePicture, drawChange, showsChange } from "../pictures/change-picture.ts";
import { INNER } from "../pictures/sheet.ts";

/** Waves as lines from one to the next. An extra: every number stands in the tables above. */
export function Change({ comparison, sentence }: { comparison: Comparison; sentence: string }) {
  if (!showsChange(comparison)) return null;
  const { svg, height } = drawChange(comparison);
  const { topics, sides } = comparison;
  return (
    <section class="sheet compared" aria-labelledby="change">
      <h2 id="change">
        {say(BESIDE_DE, "change.title")}
        <small class="soft"> {say(BESIDE_DE, "change.caption")}</small>
      </h2>
      {/* Words of people are escaped where the picture is drawn; on narrow screens it is only taken along. */}
      <svg
        class="change"
        viewBox={`0 0 ${INNER} ${height}`}
        role="img"
        aria-label={say(BESIDE_DE, "change.picture", {
          count: topics.length,
          waves: sides.length,
        })}
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      <p class="base soft">{say(BESIDE_DE, "change.about")}</p>
      <PictureDownload
        name={`veraenderung-${comparison.measure?.list ?? ""}`}
        title={say(BESIDE_DE, "change.title")}
        draw={(shown) => changePicture(shown, comparison, sentence)}
      />
    </section>
  );
}
