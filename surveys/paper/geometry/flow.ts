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
  /** Goes on with what the block before it began. */
  follows?: true;
};

/** A block that fills less than this share of a page is not broken: half a question is overlooked. */
const KEPT_WHOLE = 0.42;
/** Of a block that is broken, at least so many rows stand on either page. */
const ROWS_TOGETHER = 3;

/**
 * Lets blocks flow over pages of a height in millimetres. A lead is parted from its first row only where no
 * page has room for both, and a table's head stands on each of its pages.
 *
 * @throws {RangeError} where something that cannot be broken is higher than a page
 */
export function paginated(blocks: readonly Block[], height: number): Placed[] {
  const pages: Placed[][] = [[]];
  let y = 0;
  let gathered: Part[] = [];
  const fits = (units: readonly (Unit | undefined)[]) => y + heightOf(units) <= height + ROUNDING;
  for (const block of blocks) flow(block);
  return pages.map(together);

  function flow({ lead, head, rows, continued, wrap, follows }: Block): void {
    const whole = [...lead, head, ...rows];
    const least = [...lead, head, ...rows.slice(0, ROWS_TOGETHER)];
    const isShort = heightOf(whole) <= height * KEPT_WHOLE;
    if (y > 0 && !fits(isShort || rows.length <= ROWS_TOGETHER ? whole : least)) {
      turn();
      if (follows && continued) place(continued);
    }
    for (const unit of lead) place(unit);
    if (lead.length > 0 && !fits([head, rows[0]])) goOn();
    if (head) place(head, wrap);
    rows.forEach((row, at) => {
      const stays = at > 0 && at === rows.length - ROWS_TOGETHER ? rows.slice(at) : [row];
      if (at > 0 && !fits(stays)) {
        goOn();
        if (head) place(head, wrap);
      }
      place(row, wrap);
    });
    close();

    function goOn(): void {
      turn();
      if (continued) place(continued);
    }

    function turn(): void {
      close();
      pages.push([]);
      y = 0;
    }

    function close(): void {
      if (wrap && gathered.length > 0)
        pages.at(-1)?.push({ ...NOTHING, parts: [{ tag: wrap, parts: gathered }] });
      gathered = [];
    }

    function place(unit: Unit, within?: Tag): void {
      if (y > 0 && !fits([unit])) turn();
      if (!fits([unit])) throw new RangeError("higher than a page");
      const there = lowered(unit.placed, y);
      pages.at(-1)?.push(within ? { ...there, parts: [] } : there);
      if (within) gathered.push(...there.parts);
      y += unit.height;
    }
  }
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
