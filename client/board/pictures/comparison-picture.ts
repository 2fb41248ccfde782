import { BESIDE_DE } from "../../../surveys/messages/board/beside-de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Comparison, Difference } from "../../../surveys/wire/comparison.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import { differenceWords, measureText } from "../parts/compared-words.ts";
import type { BarGroup } from "./grouped-bars.ts";
import { describeGroups, drawGroups } from "./grouped-bars.ts";
import { pictureSheet } from "./sheet.ts";

/** Sides topic by topic on one scale, as a picture of its own; null where there are no two sides. */
export function comparisonPicture(
  result: DistrictResult,
  comparison: Comparison,
  sentence: string,
): string | null {
  const { sides, measure } = comparison;
  if (sides.length < 2 || !measure) return null;
  const groups = groupsOf(comparison);
  return pictureSheet(
    result,
    {
      sentence,
      caption: measureText(measure),
      description: describeGroups(groups),
      base: sidesText(comparison),
    },
    drawGroups(groups),
  );
}

/** Each side with its people, because a share without them says little. */
export function sidesText({ sides }: Comparison): string {
  return sides
    .map(({ label, responses }) => say(BESIDE_DE, "compare.people", { label, responses }))
    .join(" ");
}

/** Topics with their sides and, last, the whole. */
export function groupsOf({ sides, topics, threshold }: Comparison): BarGroup[] {
  const missing = say(BESIDE_DE, "compare.few", { threshold });
  return topics.map(({ topic, whole, sides: cells }) => ({
    label: topic.label,
    bars: [
      ...sides.map(({ label }, index) => {
        const cell = cells[index];
        return {
          label,
          share: cell?.share ?? null,
          missing,
          ...(cell && { note: noteOf(cell.difference) }),
        };
      }),
      { label: say(BESIDE_DE, "compare.whole"), share: whole, missing, whole: true },
    ],
  }));
}

/** What can be said of a side against the others, as on the board. */
function noteOf(difference: Difference): { words: string; strong: boolean } {
  const { word, points } = differenceWords(difference);
  return { words: `${word} ${points}`.trim(), strong: difference.verdict === "clear" };
}
