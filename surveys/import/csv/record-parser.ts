import Papa from "papaparse";
import { openQuoteIn } from "./open-quote.ts";

/** No person writes a cell of 64 KB. What is longer is cut there, and whoever reads the row refuses it. */
export const LONGEST_CELL = 65_536;

/** A line that never ends is no table: it is handed over as one record, so that memory stays flat. */
const LONGEST_RECORD = 64 * LONGEST_CELL;

/**
 * Cuts text into records of cells, chunk by chunk, in the order of the file. The text must already be
 * decoded, with LF line ends and without a byte order mark (`LineEnds`).
 *
 * An opening quote that nothing closes would swallow the rest of the file into one cell: a cell is kept
 * to `LONGEST_CELL` and the search for its end goes on without keeping what it passes.
 */
export class RecordParser {
  readonly #parser: Papa.Parser;
  readonly #delimiter: string;
  #pending = "";
  /** While the end of an over-long cell is searched: what follows its kept beginning is thrown away. */
  #skipping = false;
  #heldQuote = "";

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
    this.#parser = new Papa.Parser({ delimiter, newline: "\n", quoteChar: '"' });
  }

  /** The records that end in this chunk. */
  push(chunk: string): string[][] {
    const text = this.#skipping ? this.#fromClosingQuote(chunk) : chunk;
    if (text === undefined) return [];
    const input = this.#pending + text;
    const { data, cursor } = this.#parse(input, true);
    this.#pending = cursor === 0 ? input : input.slice(cursor);
    if (this.#pending.length > LONGEST_CELL) data.push(...this.#shorten());
    return data;
  }

  /** The last record, where the file does not end with a line end; `truncated` if it ends inside a quoted cell. */
  end(): { records: string[][]; truncated: boolean } {
    if (this.#pending === "") return { records: [], truncated: false };
    if (this.#skipping) {
      const closed = this.#heldQuote !== "";
      const { data } = this.#parse(`${this.#pending}"`, false);
      return { records: data, truncated: !closed };
    }
    const { data, unclosed } = this.#parse(this.#pending, false);
    return { records: data, truncated: unclosed };
  }

  #parse(input: string, ignoreLastRow: boolean) {
    const result: Papa.ParseResult<string[]> = this.#parser.parse(input, 0, ignoreLastRow);
    return {
      data: result.data,
      cursor: result.meta.cursor,
      unclosed: result.errors.some(({ code }) => code === "MissingQuotes"),
    };
  }

  #shorten(): string[][] {
    const open = openQuoteIn(this.#pending, this.#delimiter);
    if (open === undefined) {
      if (this.#pending.length <= LONGEST_RECORD) return [];
      const { data } = this.#parse(this.#pending, false);
      this.#pending = "";
      return data;
    }
    const most = open + 1 + LONGEST_CELL;
    if (this.#pending.length <= most) return [];
    const passed = this.#pending.slice(most);
    // A doubled quote must not be cut in two.
    this.#pending = this.#pending.slice(0, most).replace(/"+$/, "");
    this.#skipping = true;
    this.#heldQuote = /(?:^|[^"])(?:"")*"$/.test(passed) ? '"' : "";
    return [];
  }

  /** The chunk from the quote that closes the over-long cell on; undefined where it does not come in this chunk. */
  #fromClosingQuote(chunk: string): string | undefined {
    const text = this.#heldQuote + chunk;
    this.#heldQuote = "";
    for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 2)) {
      if (at === text.length - 1) {
        this.#heldQuote = '"';
        return undefined;
      }
      if (text[at + 1] !== '"') {
        this.#skipping = false;
        return text.slice(at);
      }
    }
    return undefined;
  }
}
