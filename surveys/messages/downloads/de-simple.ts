import type { DownloadsWords } from "./de.ts";
import { de } from "./de.ts";

/** Einfache Sprache: short main clauses, one idea each (after DIN 8581-1). */
export const deSimple: DownloadsWords = {
  ...de,
  "file.pdf.hint": "zum Lesen und Drucken",
  "file.pptx.hint": "zum Zeigen",
  "file.xlsx.hint": "mit allen Zahlen",
  "file.csv.hint": "Zahlen für Excel",
  "file.csv-plain.hint": "Zahlen für Fachleute",
  "file.json.hint": "Zahlen für Fachleute",
  "data.title": "Alle Zahlen für alle",
  "data.page": "Alle Zahlen für alle – Nachbarstimme",
  "data.link": "Alle Zahlen für alle",
  "data.lead":
    "Hier sind alle Zahlen. Sie dürfen die Zahlen benutzen. Auch alte Zahlen bleiben hier.",
  "data.protect":
    "Jede Zahl steht für mindestens {threshold} Menschen. So erkennt niemand einzelne Menschen.",
  "data.licence": "Regeln:",
  "data.source": "Bitte nennen Sie: {publisher}",
  "data.newest": "Die neuesten Zahlen",
  "data.older": "Alle Zahlen, auch alte",
  "data.none": "Es gibt noch keine Zahlen.",
  "data.dictionary": "Das bedeuten die Spalten",
};
