/** An element of a picture, with the text that stands directly in it. */
export type Drawn = { tag: string; attributes: Readonly<Record<string, string>>; text: string };

const TOKEN = /<(\/?)([a-zA-Z]+)((?: [a-zA-Z][\w:-]*="[^"<]*")*)(\/?)>|([^<]+)/y;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/**
 * Reads a picture as XML, in the order of its elements.
 *
 * @throws {Error} where it is not well-formed: open elements, stray signs, entities XML does not know
 */
export function readSvg(svg: string): Drawn[] {
  const all: (Drawn & { attributes: Record<string, string> })[] = [];
  const open: Drawn[] = [];
  for (let at = 0; at < svg.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(svg);
    if (!found) throw new Error(`not XML: ${svg.slice(at, at + 60)}`);
    const [, closes = "", tag = "", attributes = "", empty = "", text] = found;
    if (text !== undefined) {
      const last = open.at(-1);
      if (!last) throw new Error(`text outside: ${text}`);
      last.text += decoded(text);
    } else if (closes) {
      if (open.pop()?.tag !== tag) throw new Error(`closes what is not open: ${tag}`);
    } else {
      const drawn = { tag, attributes: attributesOf(attributes), text: "" };
      all.push(drawn);
      if (!empty) open.push(drawn);
    }
  }
  if (open.length > 0) throw new Error(`left open: ${open.map(({ tag }) => tag).join(", ")}`);
  return all;
}

function attributesOf(written: string): Record<string, string> {
  const pairs = [...written.matchAll(/ ([a-zA-Z][\w:-]*)="([^"]*)"/g)].map(
    ([, name = "", value = ""]) => [name, decoded(value)] as const,
  );
  if (new Set(pairs.map(([name]) => name)).size < pairs.length)
    throw new Error(`twice: ${written}`);
  return Object.fromEntries(pairs);
}

function decoded(text: string): string {
  return text.replace(/&(\w*;?)/g, (whole, name: string) => {
    const sign = name.endsWith(";") ? ENTITIES[name.slice(0, -1)] : undefined;
    if (sign === undefined) throw new Error(`no entity of XML: ${whole}`);
    return sign;
  });
}
