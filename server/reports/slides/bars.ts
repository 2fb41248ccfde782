import type { ReportChart, ReportTable } from "../../../surveys/report/report.ts";
import type { Slide } from "./library.ts";
import { FONT, INK, LINE, SPEECH } from "./look.ts";
import { LEFT } from "./words.ts";

/** Light enough that a number on it can be read. */
const BAR = "8DBABD";

/** The shares of a table as bars: a chart of PowerPoint's own. */
export function addBars(
  slide: Slide,
  { bars, alt }: ReportChart,
  place: { y: number; w: number; h: number },
  table: ReportTable | null,
): void {
  const name = table?.columns.find(({ align }, at) => align === "end" && at > 0)?.title ?? "";
  const series = {
    name: shareTitle(table) ?? name,
    labels: bars.map(({ short }) => short),
    values: bars.map(({ percent }) => percent),
  };
  const look: NonNullable<Parameters<Slide["addChart"]>[2]> = {
    ...place,
    x: LEFT,
    altText: alt,
    objectName: table?.caption ?? name,
    lang: SPEECH,
    barDir: "bar",
    barGapWidthPct: 40,
    chartColors: [BAR],
    shadow: { type: "none" },
    valAxisMinVal: 0,
    valAxisMaxVal: 100,
    valAxisMajorUnit: 25,
    valAxisHidden: true,
    valGridLine: { color: LINE, size: 0.75, style: "solid" },
    catAxisLabelFontSize: 12,
    catAxisLabelFontFace: FONT,
    catAxisLabelColor: INK,
    showValue: true,
    dataLabelColor: INK,
    dataLabelFontSize: 12,
    dataLabelFontFace: FONT,
    dataLabelFormatCode: '0" %"',
  };
  // The first topic stands on top, numbers at the start of the bars; the library's types know neither.
  const rest = { catAxisOrientation: "maxMin", dataLabelPosition: "inBase" };
  slide.addChart("bar", [series], Object.assign(look, rest));
}

/** The heading of the column that holds the shares. */
function shareTitle(table: ReportTable | null): string | undefined {
  const at = table?.rows[0]?.findIndex((cell, index) => index > 0 && cell.endsWith("%"));
  return at === undefined ? undefined : table?.columns[at]?.title;
}
