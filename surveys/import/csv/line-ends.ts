const BOM = "\uFEFF";

/**
 * Turns CRLF and CR into LF and takes off byte order marks, chunk by chunk: papaparse alone glues the rows
 * of a file with mixed line ends together and keeps the mark in the first heading. A mark in the middle
 * stands where somebody has joined two files.
 */
export class LineEnds {
  #heldCarriageReturn = false;

  push(text: string): string {
    let rest = text.includes(BOM) ? text.replaceAll(BOM, "") : text;
    if (this.#heldCarriageReturn) rest = `\r${rest}`;
    // Its line feed may come with the next chunk.
    this.#heldCarriageReturn = rest.endsWith("\r");
    if (this.#heldCarriageReturn) rest = rest.slice(0, -1);
    return rest.includes("\r") ? rest.replace(/\r\n?/g, "\n") : rest;
  }

  end(): string {
    return this.#heldCarriageReturn ? "\n" : "";
  }
}
