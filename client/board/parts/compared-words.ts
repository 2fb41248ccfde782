import { BESIDE_DE } from "../../../surveys/messages/board/beside-de.ts";
import { de } from "../../../surveys/messages/priorities/de.ts";
import { numberWord } from "../../../surveys/messages/priorities/say-sentences.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Difference, Measure } from "../../../surveys/wire/comparison.ts";

/** What the shares of a comparison count. */
export function measureText(measure: Measure): string {
  switch (measure.list) {
    case "importance":
      return say(BESIDE_DE, "compare.caption.importance", measure);
    case "need":
      return say(BESIDE_DE, "compare.caption.need");
    case "topThree":
      return say(BESIDE_DE, "compare.caption.topThree", {
        places: numberWord(de, measure.places),
      });
  }
}

/** What can be said of a side against the others: a word, and the points where they were tested. */
export function differenceWords({ verdict, points }: Difference): { word: string; points: string } {
  if (verdict === "not-visible" || verdict === "not-tested")
    return { word: say(BESIDE_DE, `verdict.${verdict}`), points: "" };
  if (!points) return { word: "", points: "" };
  const direction = points.value < 0 ? "lower" : "higher";
  return {
    word: say(BESIDE_DE, `verdict.${verdict}.${direction}`),
    points: say(BESIDE_DE, "verdict.points", {
      value: signed(points.value),
      lower: signed(points.lower),
      upper: signed(points.upper),
    }),
  };
}

/** "+12" and "−12". */
function signed(points: number): string {
  if (points === 0) return "0";
  return points > 0 ? `+${points}` : `−${-points}`;
}
