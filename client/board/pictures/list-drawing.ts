import { PALETTE } from "../../../surveys/pictures/palette.ts";
import type { Order, Share, Standing } from "../../../surveys/wire/shares.ts";
import { standingGroups } from "../../shared/results/standing-groups.ts";
import { standingText } from "../parts/words.ts";
import { barLegend, STRIPES, shareBar, shareWords } from "./share-bars.ts";
import type { Drawing } from "./sheet.ts";
import { INNER } from "./sheet.ts";
import { element, linesOf, rounded, text } from "./svg.ts";

const RANK = 170;
const NAME = 400;
const VALUE = 190;
const LINE = 23;
const BAR = 26;
/** Between two groups that a bracket tells apart. */
const GAP = 14;

/** A row of a list: a topic, or an answer. */
export type ListRow = { label: string; share: Share; standing: Standing };

/** A list with its bars on one axis from 0 to 100 %, brackets where rows share places, and how it is read. */
export function drawList({ rows, order }: { rows: readonly ListRow[]; order: Order }): Drawing {
  const ranked = order !== "none";
  const left = ranked ? RANK : 0;
  const bars = rows.some(({ share }) => share.kind === "percent");
  const barAt = left + NAME + 16;
  const barWidth = INNER - barAt - VALUE - 24;
  const parts: string[] = bars ? [STRIPES] : [];
  let y = 0;
  if (bars) {
    for (const percent of [0, 50, 100])
      parts.push(
        text(barAt + (percent / 100) * barWidth, 16, percent === 100 ? "100 %" : String(percent), {
          size: 16,
          soft: true,
          anchor: "middle",
          class: "axis",
        }),
      );
    y = 26;
  }
  for (const group of standingGroups(rows)) {
    const top = y;
    for (const row of group.rows) {
      const height = heightOf(row);
      parts.push(drawRow(row, { y, height, left, barAt, barWidth, bars }));
      y += height;
    }
    if (ranked) {
      parts.push(
        text(0, (top + y) / 2 + 7, standingText(group.standing), {
          size: 20,
          strong: true,
          class: "standing",
        }),
      );
      if (group.rows.length > 1) parts.push(bracket(left - 24, top + 5, y - 5));
    }
    y += ranked ? GAP : 0;
  }
  if (bars) {
    parts.push(barLegend(y + 14));
    y += 44;
  }
  return { svg: parts.join(""), height: y };
}

function drawRow(
  { label, share }: ListRow,
  at: { y: number; height: number; left: number; barAt: number; barWidth: number; bars: boolean },
): string {
  const middle = at.y + at.height / 2;
  const lines = linesOf(label, NAME, 18);
  const first = middle - ((lines.length - 1) * LINE) / 2 + 6;
  const value = shareWords(share);
  const valueAt = at.bars ? INNER - VALUE : at.left + NAME + 16;
  return [
    ...lines.map((words, index) => text(at.left, first + index * LINE, words, { class: "label" })),
    shareBar(share, { x: at.barAt, y: middle - BAR / 2, width: at.barWidth, height: BAR }),
    text(valueAt, middle + 8, value.share, { size: 22, strong: true, class: "share" }),
    value.range === ""
      ? ""
      : text(INNER, middle + 7, value.range, { soft: true, anchor: "end", class: "range" }),
  ].join("");
}

function heightOf({ label }: ListRow): number {
  return Math.max(44, linesOf(label, NAME, 18).length * LINE + 12);
}

function bracket(x: number, from: number, to: number): string {
  return element("path", {
    d: `M${x + 10} ${rounded(from)}h-10v${rounded(to - from)}h10`,
    fill: "none",
    stroke: PALETTE.ink,
    "stroke-width": 3,
  });
}
