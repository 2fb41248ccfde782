import { inflateSync } from "node:zlib";

/** A reference to another object. */
export class Reference {
  readonly id: number;
  constructor(id: number) {
    this.id = id;
  }
}
export type Dictionary = ReadonlyMap<string, PdfValue>;
/** Names begin with "/", texts with "(", hexadecimal ones with "<", as they stand in the file. */
export type PdfValue =
  | number
  | string
  | boolean
  | null
  | Reference
  | readonly PdfValue[]
  | Dictionary;

const TOKEN =
  /(\d+ 0 R)\b|<<|>>|\[|\]|\/[^\s/<>[\]()]*|\((?:\\[\s\S]|[^\\()])*\)|<[0-9a-fA-F\s]*>|[^\s/<>[\]()]+/g;

/** The words of PDF, one after the other: of an object or of a page's drawing. */
export function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** The value that begins at the end of a list of words, which is turned around; it takes its words away. */
function readValue(words: string[]): PdfValue {
  const token = words.pop() ?? "null";
  if (token === "<<") {
    const entries = new Map<string, PdfValue>();
    while (words.length > 0 && words.at(-1) !== ">>") {
      const name = String(words.pop());
      entries.set(name, readValue(words));
    }
    words.pop();
    return entries;
  }
  if (token === "[") {
    const values: PdfValue[] = [];
    while (words.length > 0 && words.at(-1) !== "]") values.push(readValue(words));
    words.pop();
    return values;
  }
  if (/^\d+ 0 R$/.test(token)) return new Reference(Number.parseInt(token, 10));
  if (/^[-+.\d]/.test(token)) return Number(token);
  if (token === "true" || token === "false") return token === "true";
  return token === "null" ? null : token;
}

/** A PDF as pdfkit writes it: plain objects with a table of where they stand. */
export class PdfFile {
  readonly #text: string;
  readonly #bytes: Buffer;
  readonly #offsets = new Map<number, number>();
  readonly #known = new Map<number, { value: PdfValue; end: number }>();
  readonly catalog: Dictionary;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#text = bytes.toString("latin1");
    const start = Number(/startxref\s+(\d+)/.exec(this.#text)?.[1]);
    const table = this.#text.slice(start, this.#text.indexOf("trailer", start));
    [...table.matchAll(/(\d{10}) \d{5} ([nf])/g)].forEach(([, offset, kind], id) => {
      if (kind === "n") this.#offsets.set(id, Number(offset));
    });
    const root = /\/Root (\d+) 0 R/.exec(this.#text.slice(start))?.[1];
    this.catalog = this.dictionary(new Reference(Number(root)));
  }

  #object(id: number): { value: PdfValue; end: number } {
    const known = this.#known.get(id);
    if (known) return known;
    const offset = this.#offsets.get(id);
    if (offset === undefined) return { value: null, end: 0 };
    const from = this.#text.indexOf("obj", offset) + "obj".length;
    const head = this.#text.slice(from, this.#text.indexOf("endobj", from));
    const stream = head.indexOf("\nstream\n");
    const object = {
      value: readValue(tokensOf(stream < 0 ? head : head.slice(0, stream)).reverse()),
      end: stream < 0 ? 0 : from + stream + "\nstream\n".length,
    };
    this.#known.set(id, object);
    return object;
  }

  /** What a value is, wherever it stands. */
  value(value: PdfValue | undefined): PdfValue {
    return value instanceof Reference ? this.#object(value.id).value : (value ?? null);
  }

  dictionary(value: PdfValue | undefined): Dictionary {
    const found = this.value(value);
    return found instanceof Map ? found : new Map();
  }

  list(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.value(value);
    return Array.isArray(found) ? found : found === null ? [] : [found];
  }

  /** What a stream holds, unpacked; empty where there is none. */
  stream(value: PdfValue | undefined): Buffer {
    if (!(value instanceof Reference)) return Buffer.alloc(0);
    const { value: head, end } = this.#object(value.id);
    const entries = this.dictionary(head);
    const packed = this.#bytes.subarray(end, end + Number(entries.get("/Length") ?? 0));
    return entries.get("/Filter") === "/FlateDecode" ? inflateSync(packed) : packed;
  }
}
