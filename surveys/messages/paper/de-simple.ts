import type { PaperKey } from "./de.ts";

export const deSimple: Record<PaperKey, string> = {
  "file.title": "{title} – Bögen {first} bis {last}",
  "sheet.number": "Bogen",
  "sheet.page": "Seite {page} von {pages}",
  "sheet.code": "Nummer von diesem Bogen für Maschinen",
  "sheet.next": "Es geht weiter auf Seite {page}",
  "sheet.end": "Geben Sie den Bogen bitte wieder dort ab, wo er her ist.",

  "how.title": "So füllen Sie den Bogen aus",
  "how.cross": "Machen Sie ein Kreuz in das Kästchen.",
  "how.correct":
    "Ist ein Kreuz falsch? Malen Sie das Kästchen ganz schwarz. Dann kreuzen Sie neu an.",
  "how.codes": "Die kleinen Zahlen sind nur für das Büro.",

  "help.single": "Bitte machen Sie ein Kreuz.",
  "help.battery": "Machen Sie in jeder Zeile ein Kreuz.",
  "help.ranking": "Machen Sie in jeder Spalte ein Kreuz.",
  "help.ranking.first": "Bei 1 kreuzen Sie das Wichtigste an.",
  "help.number": "Schreiben Sie eine Zahl von {min} bis {max}.",

  "question.continued": "Frage {number} geht hier weiter",
  "goto.question": "weiter mit Frage {number}",
  "goto.end": "Dann sind Sie fertig.",
  "only.if": "Nur wenn {condition}:",
  "only.chosen": "bei Frage {number} {options} angekreuzt ist",
  "only.not-chosen": "bei Frage {number} nicht {options} angekreuzt ist",
  quoted: "„{option}“",
  comma: ",",
  and: "und",
  or: "oder",
};
