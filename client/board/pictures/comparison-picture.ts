import { BESIDE_DE } from "../../../surveys/messages/board/beside-de.ts";
import { PICTURES_DE } from "../../../surveys/messages/board/pictures-de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Comparison, Difference } from "../../../surveys/wire/comparison.ts";
import type { DistrictResult, TopicShare } from "../../../surveys/wire/results.ts";
import { barLegend, STRIPES, shareBar, shareWords } from "./share-bars.ts";
import type { Drawing } from "./sheet.ts";
import { INNER, pictureSheet } from "./sheet.ts";
import { element, linesOf, text } from "./svg.ts";

const NAME = 280;
const BAR_AT = NAME + 16;
const BAR_WIDTH = 340;
const VALUE_AT = BAR_AT + BAR_WIDTH + 24;
const VERDICT_AT = VALUE_AT + 190;
const ROW = 34;

/** Sides topic by topic on one scale, as a picture of its own; null where there are no two sides. */
export function comparisonPicture(
  result: DistrictResult,
  comparison: Comparison,
  sentence: string,
): string | null {
  const { sides, measure } = comparison;
  if (sides.length < 2 || !measure) return null;
  return pictureSheet(
    result,
    {
      sentence,
      caption: say(BESIDE_DE, "compare.caption", measure),
      description: describe(comparison),
      base: sides
        .map(({ label, responses }) => say(BESIDE_DE, "compare.people", { label, responses }))
        .join(" "),
    },
    draw(comparison),
  );
}

function draw({ sides, topics, threshold }: Comparison): Drawing {
  const parts = [STRIPES];
  let y = 0;
  for (const { topic, whole, sides: cells } of topics) {
    for (const words of linesOf(topic.label, INNER, 20, true)) {
      y += 26;
      parts.push(text(0, y, words, { size: 20, strong: true, class: "label" }));
    }
    y += 8;
    for (const [index, { label }] of sides.entries()) {
      const cell = cells[index];
      parts.push(row(label, cell?.share ?? null, { y, threshold, whole: false }));
      if (cell)
        parts.push(
          text(VERDICT_AT, y + 22, verdictText(cell.difference), {
            size: 16,
            strong: cell.difference.verdict === "clear",
            class: "verdict",
          }),
        );
      y += ROW;
    }
    parts.push(row(say(BESIDE_DE, "compare.whole"), whole, { y, threshold, whole: true }));
    y += ROW + 14;
  }
  parts.push(barLegend(y + 6));
  return { svg: parts.join(""), height: y + 36 };
}

function row(
  label: string,
  share: TopicShare | null,
  { y, threshold, whole }: { y: number; threshold: number; whole: boolean },
): string {
  const [name = ""] = linesOf(label, NAME, 18);
  const words = share && shareWords(share);
  const value = words
    ? [words.share, words.range].filter((part) => part !== "").join("  ")
    : say(BESIDE_DE, "compare.few", { threshold });
  return element(
    "g",
    { class: whole ? "whole" : "side", opacity: whole ? 0.75 : undefined },
    text(0, y + 22, name, { soft: whole }),
    share ? shareBar(share, { x: BAR_AT, y: y + 6, width: BAR_WIDTH, height: 20 }) : "",
    text(VALUE_AT, y + 22, value, { soft: !words, class: "value" }),
  );
}

/** What can be said of a side against the others, as on the board. */
function verdictText({ verdict, points }: Difference): string {
  if (verdict === "not-visible" || verdict === "not-tested")
    return say(BESIDE_DE, `verdict.${verdict}`);
  if (!points) return "";
  const direction = points.value < 0 ? "lower" : "higher";
  return [
    say(BESIDE_DE, `verdict.${verdict}.${direction}`),
    say(BESIDE_DE, "verdict.points", {
      value: signed(points.value),
      lower: signed(points.lower),
      upper: signed(points.upper),
    }),
  ].join(" ");
}

/** "+12" and "−12". */
function signed(points: number): string {
  if (points === 0) return "0";
  return points > 0 ? `+${points}` : `−${-points}`;
}

function describe({ sides, topics }: Comparison): string {
  return topics
    .map(({ topic, sides: cells }) => {
      const said = sides.flatMap(({ label }, index) => {
        const cell = cells[index];
        return cell
          ? [
              say(PICTURES_DE, "compared.side", {
                side: label,
                share: shareWords(cell.share).share,
              }),
            ]
          : [];
      });
      return `${topic.label}: ${said.join(", ")}.`;
    })
    .join(" ");
}
