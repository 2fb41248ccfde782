import { tokensOf } from "./pdf-objects.ts";

/** Operators that leave something on the page (ISO 32000-1, table 51). */
const PAINTING = new Set([
  "S",
  "s",
  "f",
  "F",
  "f*",
  "B",
  "B*",
  "b",
  "b*",
  "Tj",
  "TJ",
  "'",
  '"',
  "sh",
  "Do",
  "BI",
]);

/** What a page draws, as far as it matters to who listens. */
export type DrawnContent = {
  /** Numbers of marked content that belongs to the structure. */
  mcids: number[];
  /** How much is drawn outside of everything: neither structure nor decoration. */
  unmarked: number;
  /** How often decoration and structure lie one in the other. */
  entangled: number;
  /** Glyphs that are shown, by the name of their font. */
  glyphs: Map<string, Set<number>>;
};

/** Goes through the instructions of a page. */
export function drawnContent(content: string): DrawnContent {
  const mcids: number[] = [];
  const open: ("structure" | "decoration" | "other")[] = [];
  const glyphs = new Map<string, Set<number>>();
  let [unmarked, entangled] = [0, 0];
  let operands: string[] = [];
  let font = "";
  for (const token of tokensOf(content)) {
    if (/^(?:[/<>([\])-]|[\d.])/.test(token)) {
      operands.push(token);
      continue;
    }
    switch (token) {
      case "BMC":
      case "BDC": {
        const at = operands.indexOf("/MCID");
        if (at >= 0) mcids.push(Number(operands[at + 1]));
        const kind = at >= 0 ? "structure" : operands[0] === "/Artifact" ? "decoration" : "other";
        if (kind !== "other" && open.some((one) => one !== "other")) entangled += 1;
        open.push(kind);
        break;
      }
      case "EMC":
        open.pop();
        break;
      case "Tf":
        font = operands[0] ?? "";
        break;
      case "TJ":
      case "Tj":
        for (const shown of operands.filter((one) => one.startsWith("<")))
          for (const code of shown.match(/[0-9a-f]{4}/gi) ?? [])
            glyphs.set(font, (glyphs.get(font) ?? new Set()).add(Number.parseInt(code, 16)));
        break;
    }
    if (PAINTING.has(token) && !open.some((one) => one !== "other")) unmarked += 1;
    operands = [];
  }
  return { mcids, unmarked, entangled, glyphs };
}
