import type { Catalogue } from "../say.ts";

/** Beside the log of releases: what was published of lists and texts. */
export const RELEASES_DE = {
  title: "Daneben veröffentlicht",
  about: "Strichlisten und Freitexte haben eigene Veröffentlichungen. Keine Zahl ist verrechnet.",
  caption: "Veröffentlichungen von Strichlisten und Freitexten, neueste zuerst",
  "column.what": "Was",
  lists: "Strichlisten",
  texts: "Freitexte: {question}",
} as const satisfies Catalogue;
