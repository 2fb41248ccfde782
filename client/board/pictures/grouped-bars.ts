import type { Share } from "../../../surveys/wire/shares.ts";
import { barLegend, STRIPES, shareBar, shareWords } from "./share-bars.ts";
import type { Drawing } from "./sheet.ts";
import { INNER } from "./sheet.ts";
import { element, linesOf, text } from "./svg.ts";

const NAME = 280;
const BAR_AT = NAME + 16;
const BAR_WIDTH = 340;
const VALUE_AT = BAR_AT + BAR_WIDTH + 24;
const NOTE_AT = VALUE_AT + 190;
const ROW = 34;

/** A bar of a group with what stands behind it. */
type GroupedBar = {
  label: string;
  share: Share | null;
  /** What stands in place of a share. */
  missing: string;
  note?: { words: string; strong: boolean };
  /** Not a side of its own: what the sides are parts of. */
  whole?: boolean;
};
export type BarGroup = { label: string; bars: readonly GroupedBar[] };

/** Groups of bars below their names, all on one scale from 0 to 100 %. */
export function drawGroups(groups: readonly BarGroup[]): Drawing {
  const drawn = groups.some(({ bars }) => bars.some(({ share }) => share?.kind === "percent"));
  const parts = drawn ? [STRIPES] : [];
  let y = 0;
  for (const { label, bars } of groups) {
    for (const words of linesOf(label, INNER, 20, true)) {
      y += 26;
      parts.push(text(0, y, words, { size: 20, strong: true, class: "label" }));
    }
    y += 8;
    for (const bar of bars) {
      parts.push(drawBar(bar, y));
      y += ROW;
    }
    y += 14;
  }
  if (!drawn) return { svg: parts.join(""), height: y };
  parts.push(barLegend(y + 6));
  return { svg: parts.join(""), height: y + 36 };
}

function drawBar({ label, share, missing, note, whole = false }: GroupedBar, y: number): string {
  const [name = ""] = linesOf(label, NAME, 18);
  const words = share && shareWords(share);
  const value = words
    ? [words.share, words.range].filter((part) => part !== "").join("  ")
    : missing;
  return element(
    "g",
    { class: whole ? "whole" : "side", opacity: whole ? 0.75 : undefined },
    text(0, y + 22, name, { soft: whole }),
    share ? shareBar(share, { x: BAR_AT, y: y + 6, width: BAR_WIDTH, height: 20 }) : "",
    text(VALUE_AT, y + 22, value, { soft: !words, class: "value" }),
    note ? text(NOTE_AT, y + 22, note.words, { size: 16, strong: note.strong, class: "note" }) : "",
  );
}

/** Every bar of every group in a sentence: whoever hears the picture gets what the table holds. */
export function describeGroups(groups: readonly BarGroup[]): string {
  return groups
    .map(({ label, bars }) => {
      const said = bars.map(
        (bar) => `${bar.label} ${bar.share ? shareWords(bar.share).share : bar.missing}`,
      );
      return `${label}: ${said.join(", ")}.`;
    })
    .join(" ");
}
