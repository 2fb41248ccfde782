const BOM = "\uFEFF";
/** Byte order marks at the beginning of a file that is in another encoding, as that encoding shows them. */
const WRONG_MARK = /^(?:ï»¿|ÿþ|þÿ|\uFFFE)/;
const LONGEST_MARK = 3;

/**
 * Turns CRLF and CR into LF and takes off byte order marks, chunk by chunk: papaparse alone glues the rows
 * of a file with mixed line ends together and keeps the mark in the first heading. A mark in the middle
 * stands where somebody has joined two files.
 */
export class LineEnds {
  #heldCarriageReturn = false;
  /** The first letters, until there are enough of them to know a mark; then undefined. */
  #beginning: string | undefined = "";

  push(text: string): string {
    if (this.#beginning === undefined) return this.#turn(text);
    this.#beginning += text;
    if (this.#beginning.length < LONGEST_MARK) return "";
    return this.#turn(this.#begin());
  }

  end(): string {
    const rest = this.#beginning === undefined ? "" : this.#turn(this.#begin());
    return rest + (this.#heldCarriageReturn ? "\n" : "");
  }

  #begin(): string {
    const beginning = (this.#beginning ?? "").replace(WRONG_MARK, "");
    this.#beginning = undefined;
    return beginning;
  }

  #turn(text: string): string {
    let rest = text.includes(BOM) ? text.replaceAll(BOM, "") : text;
    if (this.#heldCarriageReturn) rest = `\r${rest}`;
    // Its line feed may come with the next chunk.
    this.#heldCarriageReturn = rest.endsWith("\r");
    if (this.#heldCarriageReturn) rest = rest.slice(0, -1);
    return rest.includes("\r") ? rest.replace(/\r\n?/g, "\n") : rest;
  }
}
