import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Unit } from "../../surveys/paper/geometry/flow.ts";
import { paginated } from "../../surveys/paper/geometry/flow.ts";
import type { Part, Placed } from "../../surveys/paper/geometry/placed.ts";

const PAGE = 100;

const unit = (name: string, height: number): Unit => ({
  height,
  placed: {
    parts: [{ tag: "P", words: wordsOf(name, height) }],
    answerables: [],
    ornaments: [],
  },
});
const wordsOf = (text: string, height: number) => ({
  lines: [{ text, x: 0, baseline: 0, width: 1 }],
  place: { x: 0, y: 0, width: 1, height },
  size: 14,
  bold: false,
  soft: false,
});
const block = (lead: number, head: number, rows: number[], more: Partial<Block> = {}): Block => ({
  lead: [unit("lead", lead)],
  ...(head > 0 && { head: unit("head", head) }),
  rows: rows.map((row, at) => unit(`row ${at}`, row)),
  continued: unit("continued", 5),
  wrap: "Table",
  ...more,
});
const namesIn = (parts: readonly Part[]): string[] =>
  parts.flatMap(({ words, parts: inner = [] }) => [
    ...(words?.lines.map(({ text }) => text) ?? []),
    ...namesIn(inner),
  ]);
const names = (pages: readonly Placed[]) => pages.map(({ parts }) => namesIn(parts));

describe("blocks on pages", () => {
  it("keep a lead with its first row, and a table's head on each of its pages", () => {
    const pages = paginated([block(60, 0, []), block(20, 10, [20, 20, 20, 20, 20])], PAGE);
    expect(names(pages)).toEqual([
      ["lead"],
      ["lead", "head", "row 0", "row 1"],
      ["continued", "head", "row 2", "row 3", "row 4"],
    ]);
  });

  it("part a lead from its first row where no page has room for both", () => {
    expect(names(paginated([block(70, 10, [60, 10])], PAGE))).toEqual([
      ["lead"],
      ["continued", "head", "row 0", "row 1"],
    ]);
  });

  it("say what goes on where a block follows the one before on a new page", () => {
    const scale = block(20, 0, [30, 30], { wrap: "L" });
    const table = block(0, 10, [30], { lead: [], follows: true });
    expect(names(paginated([scale, table], PAGE))).toEqual([
      ["lead", "row 0", "row 1"],
      ["continued", "head", "row 0"],
    ]);
  });

  it("find room for whatever fits on a page by itself, in its order", () => {
    const high = fc.integer({ min: 1, max: PAGE });
    const anyBlock = fc
      .tuple(high, fc.integer({ min: 0, max: PAGE / 4 }), fc.array(high, { maxLength: 8 }))
      .map(([lead, head, rows]) => block(lead, head, rows));
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 6 }), (blocks) => {
        const said = names(paginated(blocks, PAGE)).flat();
        expect(said.filter((name) => name === "lead" || name.startsWith("row"))).toEqual(
          blocks.flatMap(({ rows }) => ["lead", ...rows.map((_, at) => `row ${at}`)]),
        );
      }),
    );
  });

  it("say so where something is higher than a page", () => {
    expect(() => paginated([block(PAGE + 1, 0, [])], PAGE)).toThrow("higher than a page");
  });
});
