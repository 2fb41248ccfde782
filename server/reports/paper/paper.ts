import { REPORT_WORDS } from "../../../surveys/messages/report/catalogues.ts";
import { say } from "../../../surveys/messages/say.ts";
import { POINT } from "../../../surveys/paper/geometry/sheet.ts";
import type { Measure } from "../../../surveys/paper/geometry/words.ts";
import type {
  Report,
  ReportPicture,
  ReportSection,
  ReportTable,
} from "../../../surveys/report/report.ts";
import { columnNotes } from "../../../surveys/report/share-table.ts";
import type { Flow } from "../../pdf/flow.ts";
import { BODY, flow } from "../../pdf/flow.ts";
import type { PdfFonts } from "../../pdf/fonts.ts";
import { picture } from "../../pdf/picture.ts";
import { table, widthOfColumn } from "../../pdf/table.ts";
import { drawBars, heightOfBars } from "./bars.ts";
import { drawField, heightOfField } from "./field.ts";
import { drawSpread, heightOfSpread } from "./spread.ts";

/** A first column is never narrower than this share of the page. */
const LEAST_FIRST = 0.22;
/** Millimetres of a heading and of a paragraph above a picture. */
const HEADING = 14;
const PARAGRAPH = 13;

/** Draws a report as a tagged PDF: findings first, every question, method, the city's two questions last. */
export async function reportPaper(report: Report, fonts: PdfFonts): Promise<Uint8Array> {
  const words = REPORT_WORDS[report.language];
  const { stamp, releases, demo } = report;
  const about = [stamp, releases, demo ?? ""].filter((text) => text !== "").join(" · ");
  const paper = flow({
    title: report.title,
    language: report.language,
    made: report.madeAt === null ? undefined : new Date(report.madeAt),
    fonts,
    foot: (page) => `${about} · ${say(words, "foot.page", { page })}`,
  });
  paper.heading(1, report.title);
  for (const text of [...report.about, ...report.lead]) paper.paragraph(text);
  paper.paragraph(`${report.note.title} ${report.note.text}`);
  for (const section of report.findings) {
    keepTogether(paper, section, 2);
    paper.heading(2, section.above ?? section.title);
    writeSection(paper, section);
  }
  if (report.questions.length > 0) paper.heading(2, report.questionsTitle);
  for (const section of report.questions) writeSection(paper, section);
  for (const { title, lead, sections } of report.apart) {
    paper.heading(2, title);
    for (const text of lead) paper.paragraph(text);
    for (const section of sections) writeSection(paper, section);
  }
  for (const section of [report.people, report.method]) {
    paper.heading(2, section.title);
    writeBody(paper, section);
  }
  paper.heading(2, report.guiding.title);
  paper.paragraph(report.guiding.lead);
  for (const section of report.guiding.questions) writeSection(paper, section);
  return paper.finished();
}

function writeSection(paper: Flow, section: ReportSection): void {
  keepTogether(paper, section, 1);
  paper.heading(3, section.title);
  writeBody(paper, section);
}

/** A picture stands on the page of its headings and sentences. */
function keepTogether(paper: Flow, { chart, before }: ReportSection, headings: number): void {
  if (!chart) return;
  const above = headings * HEADING + before.length * PARAGRAPH;
  paper.room(Math.min(BODY.height, above + heightOfBars(chart.bars.length) * POINT));
}

function writeBody(
  paper: Flow,
  { before, chart, pictures = [], table: rows, after }: ReportSection,
): void {
  for (const text of before) paper.paragraph(text);
  if (chart) {
    const height = heightOfBars(chart.bars.length) * POINT;
    picture(paper, { alt: chart.alt, height }, (place) => drawBars(paper.doc, chart.bars, place));
  }
  for (const one of pictures) writePicture(paper, one);
  if (rows) writeTable(paper, rows);
  for (const text of [...columnNotes(rows?.columns ?? []), ...after]) paper.paragraph(text);
}

function writePicture(paper: Flow, one: ReportPicture): void {
  const height = (one.kind === "field" ? heightOfField(one) : heightOfSpread(one)) * POINT;
  paper.room(Math.min(BODY.height, PARAGRAPH + height));
  paper.paragraph(one.title);
  picture(paper, { alt: one.alt, height }, (place) =>
    one.kind === "field" ? drawField(paper.doc, one, place) : drawSpread(paper.doc, one, place),
  );
  if (one.kind === "field") writeTable(paper, one.table);
}

function writeTable(paper: Flow, rows: ReportTable): void {
  table(paper, { caption: rows.caption, columns: columnsOf(rows, paper.measure), rows: rows.rows });
}

/** Each column as wide as its longest word, the first takes what is left; words alone share evenly. */
function columnsOf({ columns, rows }: ReportTable, measure: Measure) {
  const even = columns.every(({ align }) => align === "start");
  const widthOf = (at: number) =>
    widthOfColumn(
      measure,
      columns[at]?.title ?? "",
      rows.map((row) => row[at] ?? ""),
    );
  const wide = columns.map((_, at) => (even ? 1 / columns.length : widthOf(at) / BODY.width));
  const others = wide.slice(1).reduce((sum, share) => sum + share, 0);
  const first = even ? (wide[0] ?? 1) : Math.max(LEAST_FIRST, 1 - others);
  const scale = others === 0 ? 1 : (1 - first) / others;
  return columns.map(({ title, align }, at) => ({
    head: title,
    align,
    share: at === 0 ? first : (wide[at] ?? 0) * scale,
  }));
}
