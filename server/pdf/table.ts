import type { Words } from "../../surveys/paper/geometry/placed.ts";
import type { Measure } from "../../surveys/paper/geometry/words.ts";
import { setWords, widestWord } from "../../surveys/paper/geometry/words.ts";
import { decoration, INK, points, SOFT } from "./drawing.ts";
import type { Flow } from "./flow.ts";
import { BODY } from "./flow.ts";
import { writeWords } from "./written-words.ts";

/** Rows of cells; the first cell of each row is its heading. */
export type TableToDraw = {
  caption: string;
  /** `share` of the width; together 1. Numbers stand at the end. */
  columns: readonly { head: string; share: number; align: "start" | "end" }[];
  rows: readonly (readonly string[])[];
};

const SIZE = 10;
/** White beside and above the words of a cell, and below the table, in millimetres. */
const BESIDE = 1.5;
const ABOVE = 1.2;
const BELOW = 5;
/** Room left to a column's widest word, so that no rounding breaks it. */
const SPARE = 0.4;
const RULE = 0.4;
/** Cells of so many letters stand on one line. */
const SHORT = 12;

type Cell = { words: (y: number) => Words; height: number };

/** Millimetres that a column needs so that no word in it is cut, and short cells stand on one line. */
export function widthOfColumn(measure: Measure, head: string, cells: readonly string[]): number {
  const widest = cells.map((text) =>
    text.length <= SHORT ? measure(text, SIZE, false) : widestWord(measure, text, { size: SIZE }),
  );
  return (
    Math.max(widestWord(measure, head, { size: SIZE, bold: true }), ...widest) + 2 * BESIDE + SPARE
  );
}

/**
 * Adds a table. A row is kept whole, and the last one never goes on alone; where a table goes on, its headings are drawn again for the eye alone,
 * since to who listens it is one table.
 */
export function table(flow: Flow, { caption, columns, rows }: TableToDraw): void {
  const { doc, whole, script, measure, room, take } = flow;
  const starts = columns.map((_, at) =>
    columns.slice(0, at).reduce((sum, { share }) => sum + share, 0),
  );
  const cells = (texts: readonly string[], bold: boolean): Cell[] =>
    columns.map(({ share, align }, at) => {
      const x = BODY.x + (starts[at] ?? 0) * BODY.width + BESIDE;
      const width = share * BODY.width - 2 * BESIDE;
      const words = (y: number) =>
        setWords(measure, texts[at] ?? "", { x, y: y + ABOVE, width }, { size: SIZE, bold }, align);
      return { words, height: words(0).place.height + 2 * ABOVE };
    });
  const heightOf = (row: readonly Cell[]) => Math.max(...row.map(({ height }) => height));
  const rule = (y: number, ink: string) =>
    decoration(doc, () => {
      const end = BODY.x + BODY.width;
      doc.moveTo(points(BODY.x), points(y)).lineTo(points(end), points(y));
      doc.lineWidth(RULE).stroke(ink);
    });

  const head = cells(
    columns.map((column) => column.head),
    true,
  );
  const above = setWords(measure, caption, BODY, { size: SIZE, soft: true }).place.height + ABOVE;
  const body = rows.map((row) => cells(row, false));
  room(above + heightOf(head) + heightOf(body[0] ?? head));
  const parent = doc.struct("Table");
  whole.add(parent);
  const title = setWords(measure, caption, { ...BODY, y: take(above) }, { size: SIZE, soft: true });
  parent.add(doc.struct("Caption", {}, () => writeWords(doc, title, script)));
  row(head, () => ({ tag: "TH", scope: "Column" }), INK);
  for (const [at, one] of body.entries()) {
    const last = at === body.length - 2 ? body[at + 1] : undefined;
    if (room(heightOf(one) + (last ? heightOf(last) : 0))) {
      const y = take(heightOf(head));
      decoration(doc, () => {
        for (const { words } of head) writeWords(doc, words(y), script);
      });
      rule(y + heightOf(head), INK);
    }
    row(one, (at) => (at === 0 ? { tag: "TH", scope: "Row" } : { tag: "TD" }), SOFT);
  }
  parent.end();
  take(BELOW);

  function row(
    one: readonly Cell[],
    kind: (at: number) => { tag: "TH"; scope: "Row" | "Column" } | { tag: "TD" },
    ink: string,
  ): void {
    const y = take(heightOf(one));
    const line = doc.struct("TR");
    parent.add(line);
    one.forEach(({ words }, at) => {
      const { tag, ...options } = kind(at);
      line.add(doc.struct(tag, options, () => writeWords(doc, words(y), script)));
    });
    line.end();
    rule(y + heightOf(one), ink);
  }
}
