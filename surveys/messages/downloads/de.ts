import type { Catalogue } from "../say.ts";

/** Taking results along: the menu of files, the list of releases, and the page of open data. */
export const de = {
  menu: "Herunterladen",
  "file.pdf": "Bericht (PDF)",
  "file.pdf.hint": "zum Lesen und Drucken, mit allen Fragen",
  "file.pdf-simple": "Bericht in Einfacher Sprache (PDF)",
  "file.pdf-simple.hint": "kurze Sätze, dieselben Zahlen",
  "file.pptx": "Folien (PowerPoint)",
  "file.pptx.hint": "Diagramme zum Weiterbearbeiten",
  "file.xlsx": "Tabelle (Excel)",
  "file.xlsx.hint": "mit Erklärung aller Codes",
  "file.csv": "CSV für Excel",
  "file.csv.hint": "mit Semikolon, für ein deutsches Excel",
  "file.csv-plain": "CSV für Programme",
  "file.csv-plain.hint": "UTF-8 mit Komma",
  "file.json": "JSON",
  "file.json.hint": "für Programme, mit Quelle",

  "log.stamp": "Stand",
  "log.questionnaire": "Fragebogen",
  "log.wave": "Welle, Veröffentlichung",
  "log.number": "{wave}, Nr. {number}",
  "log.fingerprint": "Prüfsumme",
  "log.state": "Zustand",
  "log.open": "Ansehen",
  "log.open.title": "{stamp} ansehen",
  stamp: "Stand {day}, {n} Bögen, Prüfsumme {check}",
  "stamp.few": "Stand {day}, wenige Bögen, Prüfsumme {check}",
  "log.newest": "neueste",
  "log.frozen": "endgültig",
  "log.older": "älter",
  "log.all": "Alle {count} zeigen",
  "log.none": "Noch ist nichts veröffentlicht.",
  "log.title": "Das ist aus {district} veröffentlicht",
  "log.lead":
    "Jede Veröffentlichung bleibt. Eine Welle, die abgeschlossen ist, behält ihre letzte für immer.",
  "log.check":
    "Die Prüfsumme folgt aus Fragebogen, Bögen und Summen. Gleiche Prüfsumme heißt gleiche Zahlen.",
  "log.caption": "Veröffentlichungen, neueste zuerst",
  "old.text": "Das ist Veröffentlichung {number} vom {date}. Inzwischen kann es neuere geben.",
  "old.back": "Zum neuesten Stand",

  "data.title": "Offene Daten",
  "data.page": "Offene Daten – Nachbarstimme",
  "data.link": "Offene Daten",
  "data.lead":
    "Alle veröffentlichten Ergebnisse zum Weiterverwenden. Ältere Veröffentlichungen bleiben stehen.",
  "data.protect":
    "Keine Zahl ruht auf weniger als {threshold} Menschen. Einzelne Bögen gibt es hier nicht.",
  "data.licence": "Lizenz:",
  "data.source": "Quelle zum Nennen: {publisher}",
  "data.catalogue": "Eintrag für Datenkataloge (DCAT-AP.de)",
  "data.newest": "Neuester Stand",
  "data.older": "Alle Veröffentlichungen",
  "data.file": "{format}, {name}",
  "data.none": "Noch gibt es keine Daten.",
  "data.dictionary": "Was die Spalten bedeuten",
  "data.dictionary.column": "Spalte",
  "data.dictionary.measure": "Maß",
  "data.dictionary.meaning": "Bedeutung",
  "data.dictionary.file": "Als Datei (JSON)",
} as const satisfies Catalogue;

export type DownloadsKey = keyof typeof de;
export type DownloadsWords = Catalogue<DownloadsKey>;
