import PptxGen from "pptxgenjs";
import type {
  Report,
  ReportBar,
  ReportChart,
  ReportPart,
  ReportPicture,
  ReportSection,
  ReportTable,
} from "../../../surveys/report/report.ts";
import { columnNotes } from "../../../surveys/report/share-table.ts";
import { FONT, INK, LINE, SPEECH } from "./look.ts";
import { addField, addSpread } from "./native-pictures.ts";

/** Inches of a wide slide. */
const WIDTH = 13.333;
const LEFT = 0.6;
const WIDE = WIDTH - 2 * LEFT;
const TOP = 1.75;
const BOTTOM = 6.85;
const GAP = 0.3;
/** Of a slide with a picture, the picture's part; a field is as high as it is wide. */
const CHART = 0.44;
const FIELD = 0.5;
/** A column of numbers, and one of numbers with their ranges. */
const PLAIN_COLUMN = 1.15;
const WITH_RANGE = 1.5;
const SOFT = "445159";
const VOICE = "0B5560";
/** Light enough that a number on it can be read. */
const BAR = "8DBABD";
const PAPER = "F6F2E9";
const MASTER = "Nachbarstimme";
/** Columns beside a picture. */
const COLUMNS = 4;
/** The same without a chart beside it. */
const COLUMNS_ALONE = 6;
/** Sentences of the method that fit on one slide. */
const SENTENCES = 6;
/** Rows of a table beside the answers that fit on one slide. */
const ROWS = 12;

/** Inches of a slide. */
export type SlidePlace = { x: number; y: number; w: number; h: number };
type Library = typeof PptxGen.default;
type Deck = InstanceType<Library>;
export type Slide = ReturnType<Deck["addSlide"]>;
type Words = Parameters<Slide["addText"]>[1];

/**
 * Slides of a report: one for each finding, with a chart that can be edited and the table it shows.
 *
 * @returns the file as the library writes it; `mended` completes it
 */
export async function deck(report: Report): Promise<Uint8Array> {
  const slides = emptyDeck();
  slides.layout = "LAYOUT_WIDE";
  slides.title = report.title;
  slides.subject = report.about.join(" · ");
  slides.author = "Nachbarstimme";
  slides.company = "Nachbarstimme";
  slides.theme = { headFontFace: FONT, bodyFontFace: FONT };
  defineMaster(slides, report);
  titleSlide(titled(slides, report.title), report);
  for (const section of report.findings) {
    findingSlide(titled(slides, section.title), section);
    for (const picture of section.pictures ?? [])
      pictureSlide(titled(slides, picture.title), picture, section.above ?? "");
  }
  for (const part of report.apart) apartSlides(slides, part);
  peopleSlide(titled(slides, report.people.title), report);
  for (let from = 0; from < report.method.before.length; from += SENTENCES)
    list(titled(slides, report.method.title), report.method.before.slice(from, from + SENTENCES));
  const written = await slides.write({ outputType: "uint8array" });
  if (written instanceof Uint8Array) return written;
  throw new Error("the slides were not written as bytes");
}

function emptyDeck(): Deck {
  const library: unknown = PptxGen;
  if (!isLibrary(library)) throw new Error("pptxgenjs has another form than expected");
  return new library();
}

/** Its types are those of its CommonJS build; the module that Node loads is the class itself. */
function isLibrary(library: unknown): library is Library {
  return typeof library === "function";
}

function defineMaster(slides: Deck, { stamp, demo }: Report): void {
  slides.defineSlideMaster({
    title: MASTER,
    background: { color: "FFFFFF" },
    objects: [
      {
        placeholder: {
          text: "",
          options: {
            name: "title",
            type: "title",
            x: LEFT,
            y: 0.65,
            w: WIDE,
            h: 1,
            align: "left",
            valign: "top",
            fontSize: 26,
            bold: true,
            color: INK,
            lang: SPEECH,
          },
        },
      },
      {
        text: {
          text: demo === null ? stamp : `${stamp} · ${demo}`,
          options: { ...line(7, 0.35, SOFT, 12) },
        },
      },
    ],
  });
}

function titled(slides: Deck, title: string): Slide {
  const slide = slides.addSlide({ masterName: MASTER });
  slide.addText(title, { placeholder: "title", lang: SPEECH });
  return slide;
}

function titleSlide(slide: Slide, { about, lead, note, stamp }: Report): void {
  slide.background = { color: PAPER };
  slide.addText(paragraphs(about), { ...line(1.8, 1.2, INK, 18), valign: "top" });
  slide.addText(paragraphs([...lead, stamp]), {
    ...line(3.1, 1.5, VOICE, 20),
    valign: "top",
    bold: true,
  });
  slide.addText(paragraphs([note.title, note.text]), {
    ...line(5, 1.6, INK, 16),
    valign: "top",
  });
}

/** The sentence on top, the bars on the left, the table with its ranges on the right. */
function findingSlide(slide: Slide, { above, table, chart, before, after }: ReportSection): void {
  slide.addText(above ?? "", line(0.3, 0.35, SOFT, 14));
  const foot = [
    ...before,
    ...columnNotes(table?.columns.slice(0, chart ? COLUMNS : COLUMNS_ALONE) ?? []),
    ...after,
  ];
  const footHeight = foot.length === 0 ? 0 : 0.24 * foot.length + 0.15;
  const height = BOTTOM - footHeight - TOP;
  const chartWidth = chart ? WIDE * CHART : 0;
  if (chart) addChart(slide, chart, { y: TOP, w: chartWidth, h: height }, table);
  if (table)
    addTable(
      slide,
      table,
      {
        x: LEFT + (chart ? chartWidth + GAP : 0),
        w: WIDE - (chart ? chartWidth + GAP : 0),
        h: height,
      },
      { most: chart ? COLUMNS : COLUMNS_ALONE },
    );
  if (foot.length > 0)
    slide.addText(paragraphs(foot), {
      ...line(BOTTOM - footHeight, footHeight, SOFT, 12),
      valign: "top",
    });
}

/** What stands beside the answers: a slide for what it is, then one for each table, and sentences by themselves. */
function apartSlides(slides: Deck, { title, lead, sections }: ReportPart): void {
  for (let from = 0; from < lead.length; from += SENTENCES)
    list(titled(slides, title), lead.slice(from, from + SENTENCES));
  for (const section of sections) {
    if (section.table) {
      for (const piece of piecesOf(section, section.table))
        findingSlide(titled(slides, section.title), piece);
      continue;
    }
    const sentences = [...section.before, ...section.after];
    for (let from = 0; from < sentences.length; from += SENTENCES)
      list(titled(slides, section.title), sentences.slice(from, from + SENTENCES));
  }
}

/** The bars of each chart in the order in which they are drawn; null: a chart of another kind. */
export function chartsOf({ findings, apart }: Report): (readonly ReportBar[] | null)[] {
  const barsOf = ({ chart }: ReportSection) => (chart ? [chart.bars] : []);
  return [
    ...findings.flatMap((section) => [
      ...barsOf(section),
      ...(section.pictures ?? []).map(() => null),
    ]),
    ...apart
      .flatMap(({ sections }) => sections)
      .flatMap((section) => (section.table ? piecesOf(section, section.table) : []))
      .flatMap(barsOf),
  ];
}

/** So many rows of a table each, and their bars, as one slide can hold. */
function piecesOf(section: ReportSection, table: ReportTable): ReportSection[] {
  const { chart } = section;
  return Array.from({ length: Math.ceil(table.rows.length / ROWS) }, (_, at) => {
    const [from, until] = [at * ROWS, (at + 1) * ROWS];
    return {
      ...section,
      table: { ...table, rows: table.rows.slice(from, until) },
      chart: chart && { ...chart, bars: chart.bars.slice(from, until) },
    };
  });
}

function addChart(
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

/** One more picture of a finding, as a chart of PowerPoint's own. */
function pictureSlide(slide: Slide, picture: ReportPicture, above: string): void {
  slide.addText(above, line(0.3, 0.35, SOFT, 14));
  const height = BOTTOM - TOP;
  if (picture.kind === "spread") {
    addSpread(slide, picture, { x: LEFT, y: TOP, w: WIDE, h: height });
    return;
  }
  const w = WIDE * FIELD;
  addField(slide, picture, { x: LEFT, y: TOP, w, h: height });
  addTable(
    slide,
    picture.table,
    { x: LEFT + w + GAP, w: WIDE - w - GAP, h: height },
    { column: WITH_RANGE },
  );
}

/** There is room for the first columns; whatever explains another one would explain nothing here. */
function addTable(
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

function peopleSlide(slide: Slide, { people, note }: Report): void {
  slide.addText(paragraphs([...people.before, note.title, note.text, ...people.after]), {
    ...line(TOP, 2.4, INK, 18),
    valign: "top",
  });
  if (people.table) {
    const { columns, rows, caption } = people.table;
    slide.addTable(
      [
        columns.map(({ title }) => ({ text: title, options: { bold: true, lang: SPEECH } })),
        ...rows.map((row) => row.map((text) => ({ text, options: { lang: SPEECH } }))),
      ],
      {
        x: LEFT,
        y: 4.4,
        w: WIDE,
        fontSize: 14,
        fontFace: FONT,
        color: INK,
        objectName: caption,
        lang: SPEECH,
        border: { type: "solid", pt: 0.5, color: LINE },
      },
    );
  }
}

function list(slide: Slide, sentences: readonly string[]): void {
  slide.addText(
    sentences.map((text) => ({
      text,
      options: { bullet: true, breakLine: true, paraSpaceAfter: 8, lang: SPEECH },
    })),
    { ...line(TOP, BOTTOM - TOP, INK, 18), valign: "top" },
  );
}

function paragraphs(sentences: readonly string[]) {
  return sentences.map((text) => ({ text, options: { breakLine: true, lang: SPEECH } }));
}

function line(y: number, h: number, color: string, fontSize: number): NonNullable<Words> {
  return { x: LEFT, y, w: WIDE, h, color, fontSize, fontFace: FONT, lang: SPEECH, margin: 0 };
}
