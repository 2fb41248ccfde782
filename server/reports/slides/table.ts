import type { ReportTable } from "../../../surveys/report/report.ts";
import type { Slide } from "./library.ts";
import { FONT, INK, LINE, SPEECH } from "./look.ts";
import { TOP } from "./words.ts";

/** Columns beside a picture. */
export const COLUMNS = 4;
/** The same without a chart beside it. */
export const COLUMNS_ALONE = 6;
/** Inches of a column of numbers, and of one of numbers with their ranges. */
const PLAIN_COLUMN = 1.15;
export const WITH_RANGE = 1.5;

/** There is room for the first columns; whatever explains another one would explain nothing here. */
export function addTable(
  slide: Slide,
  { caption, columns, rows }: ReportTable,
  { x, w, h }: { x: number; w: number; h: number },
  { most = COLUMNS, column = PLAIN_COLUMN }: { most?: number; column?: number } = {},
): void {
  const shown = columns.slice(0, most);
  const rowHeight = Math.min(0.42, h / (rows.length + 1));
  const first = w - (shown.length - 1) * column;
  const cell = (text: string, at: number, bold: boolean) => ({
    text,
    options: {
      bold: bold || at === 0,
      align: shown[at]?.align === "end" ? ("right" as const) : ("left" as const),
      lang: SPEECH,
    },
  });
  slide.addTable(
    [
      shown.map(({ title }, at) => cell(title, at, true)),
      ...rows.map((row) => row.slice(0, most).map((text, at) => cell(text, at, false))),
    ],
    {
      x,
      y: TOP,
      w,
      colW: [first, ...shown.slice(1).map(() => column)],
      rowH: rowHeight,
      fontSize: 12,
      fontFace: FONT,
      color: INK,
      margin: 0.04,
      valign: "middle",
      objectName: caption,
      lang: SPEECH,
      border: { type: "solid", pt: 0.5, color: LINE },
    },
  );
}
