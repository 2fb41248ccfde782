import type { Catalogue } from "../say.ts";

/** How open data is described where others list it. Such catalogues are German. */
export const OPEN_DATA_DE = {
  "catalogue.title": "Nachbarstimme: offene Daten",
  "catalogue.description":
    "Zusammengefasste Ergebnisse der Befragungen zu Sorgenden Gemeinschaften, je Stadtteil und Fragebogen.",
  "dataset.title": "{questionnaire} – Ergebnisse aus {district}",
  "dataset.title.demo":
    "Vorführung mit erfundenen Zahlen: {questionnaire} – Ergebnisse aus {district}",
  "dataset.description":
    "Zusammengefasste Ergebnisse einer Befragung in {district}. {note} Keine Zahl ruht auf weniger als {k} Menschen.",
  "file.newest": "Neuester Stand, {format}",
  "file.release": "{wave}: Veröffentlichung {number}, Prüfsumme {check}, {format}",
  "keyword.1": "Sorgende Gemeinschaften",
  "keyword.2": "Bürgerbeteiligung",
  "keyword.3": "Nachbarschaft",
  "keyword.4": "Umfrage",
} as const satisfies Catalogue;
