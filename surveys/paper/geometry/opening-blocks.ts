import { textAt } from "../../definition/wording.ts";
import type { Block, Unit } from "./flow.ts";
import type { Ornament, Placed, Tag, Words } from "./placed.ts";
import { NOTHING } from "./placed.ts";
import type { Setting } from "./setting.ts";
import { END, metricsOf } from "./setting.ts";
import { BODY, BOX } from "./sheet.ts";
import type { Look } from "./words.ts";
import { lineHeight, setWords } from "./words.ts";

/** What stands before the questions: title, why, what happens to the answers, and how to fill it in. */
export function openingBlocks(setting: Setting): Block[] {
  const { texts, words, size } = setting;
  const metrics = metricsOf(size);
  const text = { size };
  return [
    paragraph(
      setting,
      "H1",
      textAt(texts, "title"),
      { size: metrics.title, bold: true },
      metrics.row,
    ),
    paragraph(setting, "P", textAt(texts, "intro"), text, 2 * metrics.row),
    paragraph(setting, "P", textAt(texts, "privacyNotePaper"), text, metrics.question),
    {
      lead: [
        only(setting, "H2", words["how.title"], { size, bold: true }, metrics.row),
        ...howTo(setting),
      ],
      rows: [],
    },
  ];
}

/** What stands after the last question. */
export function closingBlocks(setting: Setting): Block[] {
  const { texts, words, size } = setting;
  const { row } = metricsOf(size);
  const lead = [
    only(setting, "P", words["sheet.end"], { size, bold: true }, row),
    only(setting, "P", textAt(texts, "thanks"), { size }, 0),
  ];
  return [{ lead, rows: [] }];
}

/** A text that may go on on the next page, line by line. */
function paragraph({ measure }: Setting, tag: Tag, text: string, look: Look, after: number): Block {
  const words = setWords(measure, text, { x: BODY.x, y: 0, width: BODY.width }, look);
  const high = lineHeight(look.size);
  const rows = words.lines.map((line, at): Unit => {
    const isLast = at === words.lines.length - 1;
    const alone: Words = {
      ...words,
      lines: [{ ...line, baseline: line.baseline - at * high }],
      place: { ...words.place, height: high },
    };
    return {
      height: high + (isLast ? after : 0),
      placed: { ...NOTHING, parts: [{ tag: "Span", words: alone }] },
    };
  });
  return { lead: [], rows, wrap: tag };
}

/** A text that stays whole. */
function only({ measure }: Setting, tag: Tag, text: string, look: Look, after: number): Unit {
  const words = setWords(measure, text, { x: BODY.x, y: 0, width: BODY.width }, look);
  return { height: words.place.height + after, placed: { ...NOTHING, parts: [{ tag, words }] } };
}

/** How a cross looks, how one is taken back, and what the small digits are. */
function howTo({ measure, words, size }: Setting): Unit[] {
  const metrics = metricsOf(size);
  const line = (text: string, mark?: "crossed" | "blackened"): Unit => {
    const x = BODY.x + BOX + metrics.beside;
    const set = setWords(measure, text, { x, y: 0, width: END - x }, { size });
    const y = (lineHeight(size) - BOX) / 2;
    const place = { x: BODY.x, y, width: BOX, height: BOX };
    const ornaments: Ornament[] = mark ? [{ kind: "example", mark, place }] : [];
    const placed: Placed = { parts: [{ tag: "P", words: set }], answerables: [], ornaments };
    return { height: set.place.height + metrics.row / 2, placed };
  };
  const last = line(words["how.codes"]);
  return [
    line(words["how.cross"], "crossed"),
    line(words["how.correct"], "blackened"),
    { ...last, height: last.height + metrics.question },
  ];
}
