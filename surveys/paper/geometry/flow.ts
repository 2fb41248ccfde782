import type { Part, Placed, Tag } from "./placed.ts";
import { lowered, NOTHING, together } from "./placed.ts";

/** Something that no page break may cut, in millimetres, its upper edge at 0. */
export type Unit = { height: number; placed: Placed };

/** What belongs together: a paragraph, or a question with its options. */
export type Block = {
  /** Stands on one page with the first rows. */
  lead: readonly Unit[];
  /** The head of a table: said again wherever its rows go on. */
  head?: Unit;
  rows: readonly Unit[];
  /** What the rows are to a screen reader. */
  wrap?: Tag;
  /** Says what goes on, on top of the next page. */
  continued?: Unit;
};

/** A block that fills less than this share of a page is not broken: half a question is overlooked. */
const KEPT_WHOLE = 0.42;
/** Of a block that is broken, at least so many rows stand on either page. */
const ROWS_TOGETHER = 3;

/**
 * Lets blocks flow over pages of a height in millimetres. A lead is never parted from its first rows, and a
 * table's head stands on each of its pages.
 *
 * @throws {RangeError} where something that cannot be broken is higher than a page
 */
export function paginated(blocks: readonly Block[], height: number): Placed[] {
  const pages: Placed[][] = [[]];
  let y = 0;
  const place = ({ placed, height: high }: Unit, wrap?: (parts: readonly Part[]) => void) => {
    if (y + high > height + ROUNDING) throw new RangeError("higher than a page");
    const there = lowered(placed, y);
    pages.at(-1)?.push(wrap ? { ...there, parts: [] } : there);
    wrap?.(there.parts);
    y += high;
  };
  const turn = () => {
    pages.push([]);
    y = 0;
  };
  const fits = (units: readonly (Unit | undefined)[]) => y + heightOf(units) <= height + ROUNDING;

  for (const block of blocks) {
    const { lead, head, rows, continued, wrap } = block;
    const whole = [...lead, head, ...rows];
    const least = [...lead, head, ...rows.slice(0, ROWS_TOGETHER)];
    const isShort = heightOf(whole) <= height * KEPT_WHOLE;
    if (y > 0 && !fits(isShort || rows.length <= ROWS_TOGETHER ? whole : least)) turn();
    for (const unit of lead) place(unit);
    let gathered: Part[] = [];
    const gather = wrap && ((parts: readonly Part[]) => gathered.push(...parts));
    const close = () => {
      if (wrap && gathered.length > 0)
        pages.at(-1)?.push({ ...NOTHING, parts: [{ tag: wrap, parts: gathered }] });
      gathered = [];
    };
    if (head) place(head, gather);
    rows.forEach((row, at) => {
      const stays = at > 0 && at === rows.length - ROWS_TOGETHER ? rows.slice(at) : [row];
      if (at > 0 && !fits(stays)) {
        close();
        turn();
        if (continued) place(continued);
        if (head) place(head, gather);
      }
      place(row, gather);
    });
    close();
  }
  return pages.map(together);
}

/** A tenth of a millimetre: sums of heights are not exact, and nobody sees it. */
const ROUNDING = 0.1;

/** How high units are, one below the other. */
function heightOf(units: readonly (Unit | undefined)[]): number {
  return units.reduce((sum, unit) => sum + (unit?.height ?? 0), 0);
}

/** White between two units. */
export function gap(height: number): Unit {
  return { height, placed: NOTHING };
}
