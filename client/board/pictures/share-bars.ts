import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { de } from "../../../surveys/messages/priorities/de.ts";
import { sayInexactShare } from "../../../surveys/messages/priorities/say-share.ts";
import { say } from "../../../surveys/messages/say.ts";
import { PALETTE } from "../../../surveys/pictures/palette.ts";
import type { Share } from "../../../surveys/wire/shares.ts";
import { FORMAT, rangeText } from "../parts/words.ts";
import { element, rounded, text } from "./svg.ts";

/** Where a bar lies: its axis from 0 to 100 % is `width` long. */
export type BarPlace = { x: number; y: number; width: number; height: number };

/** The stripes of the range; once in a picture that has bars. */
export const STRIPES = element(
  "defs",
  {},
  element(
    "pattern",
    {
      id: "stripes",
      width: 7,
      height: 7,
      patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(25)",
    },
    element("rect", { width: 7, height: 7, fill: PALETTE.sheet }),
    element("rect", { width: 3, height: 7, fill: PALETTE.voice }),
  ),
);

/** Filled up to the lower end of the range, striped over the range, a stroke at the counted share. */
export function shareBar(share: Share, { x, y, width, height }: BarPlace): string {
  if (share.kind !== "percent") return "";
  const at = (percent: number) => rounded(x + (percent / 100) * width);
  const grid = [0, 25, 50, 75, 100].map((percent) =>
    element("path", {
      d: `M${at(percent)} ${rounded(y - 3)}v${height + 6}`,
      stroke: PALETTE.grid,
      "stroke-width": 2,
    }),
  );
  const part = (from: number, to: number, fill: string, kind: string) =>
    element("rect", {
      class: kind,
      x: at(from),
      y: rounded(y),
      width: rounded(((to - from) / 100) * width),
      height,
      fill,
      stroke: PALETTE.voice,
      "stroke-width": 2,
    });
  return [
    ...grid,
    part(0, share.lower, PALETTE.voice, "filled"),
    part(share.lower, share.upper, "url(#stripes)", "range"),
    element("rect", {
      class: "counted",
      x: rounded(at(share.percent) - 3),
      y: rounded(y - 3),
      width: 6,
      height: height + 6,
      fill: PALETTE.ink,
      stroke: PALETTE.sheet,
      "stroke-width": 1.5,
    }),
  ].join("");
}

/** The share and its range in words, as in the table: "71 %" and "66 bis 75", "7 von 14", "unter 5 %". */
export function shareWords(share: Share): { share: string; range: string } {
  switch (share.kind) {
    case "counts":
      return { share: say(BOARD_DE, "share.counts", share), range: "" };
    case "percent":
      return { share: FORMAT.percent(share.percent), range: rangeText(share) };
    default:
      return { share: sayInexactShare(share, de, FORMAT.percent), range: "" };
  }
}

/** What filled, striped and stroke mean. */
export function barLegend(y: number): string {
  const example = {
    kind: "percent",
    count: 62,
    n: 100,
    percent: 62,
    lower: 45,
    upper: 80,
  } as const;
  const words = [
    `${say(BOARD_DE, "legend.range")}: ${say(de, "range")}`,
    `${say(BOARD_DE, "legend.stroke")}: ${say(BOARD_DE, "legend.stroke.text")}`,
  ].join(" · ");
  return element(
    "g",
    { class: "legend" },
    shareBar(example, { x: 0, y, width: 150, height: 20 }),
    text(172, y + 16, words, { size: 17, soft: true }),
  );
}
