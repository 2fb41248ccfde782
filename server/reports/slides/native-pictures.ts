import type { ReportField, ReportSpread } from "../../../surveys/report/report.ts";
import type { Slide, SlidePlace } from "./library.ts";
import { FONT, INK, LINE, SPEECH, VOICE } from "./look.ts";

type Look = NonNullable<Parameters<Slide["addChart"]>[2]>;

/** The colours of a scale, light enough that ink can be read on each. */
const STEPS = ["DD9A78", "F0CDB6", "EFEAE0", "B9DCDD", "79B5B9"];

/** Importance against present state as a scatter chart: its axes cross in the middle of this survey. */
export function addField(slide: Slide, picture: ReportField, place: SlidePlace): void {
  const { field, words, title, alt } = picture;
  const { points, across, upright, dataCentre, scaleCentre } = field;
  const centre = dataCentre ?? scaleCentre;
  const look: Look = {
    ...place,
    altText: alt,
    objectName: title,
    lang: SPEECH,
    chartColors: [VOICE],
    lineSize: 0,
    lineDataSymbol: "circle",
    lineDataSymbolSize: 10,
    showLabel: true,
    dataLabelFormatScatter: "custom",
    dataLabelPosition: "t",
    catAxisMinVal: across.min,
    catAxisMaxVal: across.max,
    catAxisMajorUnit: 1,
    catAxisLabelPos: "low",
    catAxisCrossesAt: centre.importance,
    showCatAxisTitle: true,
    catAxisTitle: words.across,
    ...axisText("cat"),
    valAxisMinVal: upright.min,
    valAxisMaxVal: upright.max,
    valAxisMajorUnit: 1,
    valAxisLabelPos: "low",
    valAxisCrossesAt: centre.presentState,
    showValAxisTitle: true,
    valAxisTitle: words.upright,
    ...axisText("val"),
    catGridLine: { color: LINE, size: 0.75, style: "solid" },
    valGridLine: { color: LINE, size: 0.75, style: "solid" },
  };
  slide.addChart(
    "scatter",
    [
      { name: words.across, values: points.map((point) => point.across.value) },
      {
        name: words.upright,
        labels: points.map(({ number }) => String(number)),
        values: points.map((point) => point.up.value),
      },
    ],
    look,
  );
}

/** Answers per step as parts of one bar per topic, each with its number of people. */
export function addSpread(slide: Slide, picture: ReportSpread, place: SlidePlace): void {
  const { steps, rows, alt, title } = picture;
  const look: Look = {
    ...place,
    altText: alt,
    objectName: title,
    lang: SPEECH,
    barDir: "bar",
    barGrouping: "percentStacked",
    barGapWidthPct: 35,
    chartColors: steps.map((_, step) => colour(step, steps.length)),
    shadow: { type: "none" },
    showLegend: true,
    legendPos: "t",
    legendFontSize: 12,
    legendFontFace: FONT,
    legendColor: INK,
    valAxisHidden: true,
    valGridLine: { style: "none" },
    ...axisText("cat"),
    showValue: true,
    dataLabelColor: INK,
    dataLabelFontSize: 12,
    dataLabelFontFace: FONT,
    // What nobody said has no number.
    dataLabelFormatCode: "0;;;",
  };
  slide.addChart(
    "bar",
    steps.map((name, step) => ({
      name,
      labels: rows.map(({ short, n }) => `${short} (${n})`),
      values: rows.map(({ counts }) => counts[step] ?? 0),
    })),
    Object.assign(look, { catAxisOrientation: "maxMin" }),
  );
}

function axisText(axis: "cat" | "val") {
  return {
    [`${axis}AxisLabelFontSize`]: 12,
    [`${axis}AxisLabelFontFace`]: FONT,
    [`${axis}AxisLabelColor`]: INK,
    [`${axis}AxisTitleFontSize`]: 12,
    [`${axis}AxisTitleFontFace`]: FONT,
    [`${axis}AxisTitleColor`]: INK,
  };
}

function colour(step: number, steps: number): string {
  const at = Math.round((step * (STEPS.length - 1)) / Math.max(1, steps - 1));
  return STEPS[at] ?? VOICE;
}
