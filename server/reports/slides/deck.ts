import type {
  Report,
  ReportPart,
  ReportPicture,
  ReportSection,
} from "../../../surveys/report/report.ts";
import { columnNotes } from "../../../surveys/report/share-table.ts";
import { addBars } from "./bars.ts";
import type { Deck, Slide } from "./library.ts";
import { emptyDeck } from "./library.ts";
import { FONT, INK, LINE, SOFT, SPEECH, VOICE } from "./look.ts";
import { addField, addSpread } from "./native-pictures.ts";
import { piecesOf } from "./pieces.ts";
import { addTable, COLUMNS, COLUMNS_ALONE, WITH_RANGE } from "./table.ts";
import { BOTTOM, LEFT, line, list, paragraphs, TOP, WIDE } from "./words.ts";

/** Inches between a picture and its table. */
const GAP = 0.3;
/** Of a slide with a picture, the picture's part; a field is as high as it is wide. */
const CHART = 0.44;
const FIELD = 0.5;
const PAPER = "F6F2E9";
const MASTER = "Nachbarstimme";
/** Sentences of the method that fit on one slide. */
const SENTENCES = 6;

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
  if (chart) addBars(slide, chart, { y: TOP, w: chartWidth, h: height }, table);
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
