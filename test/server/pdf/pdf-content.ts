import { inflateSync } from "node:zlib";

/** The drawing instructions of a PDF's one page, as text. */
export function contentOf(pdf: Buffer): string {
  const text = pdf.toString("latin1");
  for (const match of text.matchAll(/\/FlateDecode\s*>>\s*stream\r?\n/g)) {
    const from = match.index + match[0].length;
    const content = inflateSync(pdf.subarray(from, text.indexOf("endstream", from))).toString(
      "latin1",
    );
    if (content.includes("BDC")) return content;
  }
  throw new Error("the PDF has no page that is tagged");
}

/**
 * A picture of the rectangles that one tagged figure fills, black on white, as a camera would see it.
 *
 * @param pixels how many for one point of the page
 */
export function figure(content: string, pixels = 4) {
  const [, drawn = ""] = /\/Figure\b[\s\S]*?BDC([\s\S]*?)EMC/.exec(content) ?? [];
  const rectangles = [...drawn.matchAll(/([\d.-]+) ([\d.-]+) ([\d.-]+) ([\d.-]+) re/g)].map(
    ([, ...numbers]) => numbers.map(Number),
  );
  const [ground, ...dark] = rectangles;
  const [left = 0, top = 0, side = 0] = ground ?? [];
  const size = Math.round(side * pixels);
  const data = new Uint8Array(size * size * 3).fill(255);
  for (const [x = 0, y = 0, width = 0, height = 0] of dark)
    for (let row = at(y - top); row < at(y - top + height); row += 1)
      for (let column = at(x - left); column < at(x - left + width); column += 1)
        data.fill(0, (row * size + column) * 3, (row * size + column) * 3 + 3);
  return { width: size, height: size, data };

  function at(points: number): number {
    return Math.round(points * pixels);
  }
}
