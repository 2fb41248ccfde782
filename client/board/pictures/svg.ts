/** Signs that XML cannot hold, not even escaped. */
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ESCAPED: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** A person's words as text or attribute of an SVG. */
export function escaped(text: string): string {
  return text.replace(NOT_IN_XML, "").replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? "");
}

/** @param children SVG already, or text that was escaped */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join("");
  const inside = children.join("");
  return inside === "" ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** How a line of text looks. */
export type TextStyle = {
  size?: number;
  strong?: boolean;
  soft?: boolean;
  fill?: string;
  anchor?: "start" | "middle" | "end";
  /** What the text is, for tests and for whoever edits the file: "value", "label". */
  class?: string;
};

/** One line of text with its baseline at y. */
export function text(x: number, y: number, words: string, style: TextStyle = {}): string {
  return element(
    "text",
    {
      x: rounded(x),
      y: rounded(y),
      "font-size": style.size ?? 18,
      "font-weight": style.strong ? 700 : undefined,
      fill: style.fill ?? (style.soft ? "#445159" : undefined),
      "text-anchor": style.anchor === "start" ? undefined : style.anchor,
      class: style.class,
    },
    escaped(words),
  );
}

/** A tenth of a unit is finer than anybody sees. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Width of a character in its size, on average: room enough for the wider typefaces of other machines. */
const CHARACTER = 0.54;
const STRONG_CHARACTER = 0.66;

/** Breaks words into lines; a word that is longer than a line is cut. */
export function linesOf(words: string, width: number, size: number, strong = false): string[] {
  const character = size * (strong ? STRONG_CHARACTER : CHARACTER);
  const most = Math.max(4, Math.floor(width / character));
  const lines: string[] = [];
  let line = "";
  for (const word of words.split(/\s+/).flatMap((one) => pieces(one, most))) {
    if (line !== "" && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}

function pieces(word: string, most: number): string[] {
  const characters = [...word];
  return Array.from({ length: Math.max(1, Math.ceil(characters.length / most)) }, (_, index) =>
    characters.slice(index * most, (index + 1) * most).join(""),
  );
}
