/** Different cells remembered for a column. Columns with more (dates with a time) are read anew each time. */
const MOST_REMEMBERED = 2000;
/** Longer cells hardly come twice. */
const LONGEST_REMEMBERED = 200;

/**
 * Reads the cells of one column and remembers what each different cell means: a column of a million rows
 * holds a handful of different ones.
 */
export class CellMemo<Meaning> {
  readonly #meanings = new Map<string, Meaning>();
  readonly #read: (cell: string) => Meaning;
  readonly #blank: Meaning;

  constructor(read: (cell: string) => Meaning) {
    this.#read = read;
    this.#blank = read("");
  }

  of(cell: string): Meaning {
    // Most cells of a wide table are empty.
    if (cell === "") return this.#blank;
    const known = this.#meanings.get(cell);
    if (known !== undefined) return known;
    const meaning = this.#read(cell);
    if (this.#meanings.size < MOST_REMEMBERED && cell.length <= LONGEST_REMEMBERED)
      this.#meanings.set(ownCopy(cell), meaning);
    return meaning;
  }
}

/** A cell is a window onto the chunk it was cut from; kept as it is, it would keep the whole chunk alive. */
function ownCopy(cell: string): string {
  return ` ${cell}`.slice(1);
}
