import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { de } from "../../../surveys/messages/priorities/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Order } from "../../../surveys/wire/shares.ts";
import { ShareBar } from "../../shared/results/share-bar.tsx";

const EXAMPLE = { kind: "percent", count: 62, n: 100, percent: 62, lower: 45, upper: 80 } as const;

/**
 * How the picture is read, in words. Without percents there is no bar to explain.
 *
 * @param order what its order says; null: nothing, it has none of its own
 */
export function Legend({ order, bars }: { order: Order | null; bars: boolean }) {
  return (
    <section class="sheet">
      <h2>{say(BOARD_DE, "legend.title")}</h2>
      {bars && (
        <>
          <div class="legend-bar">
            <ShareBar share={EXAMPLE} />
          </div>
          <dl class="legend">
            <div>
              <dt>{say(BOARD_DE, "legend.range")}</dt>
              <dd>{say(de, "range")}</dd>
            </div>
            <div>
              <dt>{say(BOARD_DE, "legend.stroke")}</dt>
              <dd>{say(BOARD_DE, "legend.stroke.text")}</dd>
            </div>
            {order === "places" && (
              <div>
                <dt>{say(BOARD_DE, "legend.bracket")}</dt>
                <dd>{say(BOARD_DE, "legend.places.text")}</dd>
              </div>
            )}
          </dl>
        </>
      )}
      {order !== null && order !== "places" && (
        <p>{say(BOARD_DE, order === "groups" ? "legend.groups.text" : "legend.none.text")}</p>
      )}
    </section>
  );
}
