import type { Catalogue } from "../say.ts";

/**
 * What stands on a printed form around the questions. German comes first and gives the keys. At most 12
 * words a sentence, no blame.
 */
export const de = {
  "file.title": "{title} – Bögen {first} bis {last}",
  "sheet.number": "Bogen",
  "sheet.page": "Seite {page} von {pages}",
  "sheet.code": "Maschinenlesbare Nummer dieses Bogens",
  "sheet.next": "Weiter auf Seite {page}",
  "sheet.end": "Bitte geben Sie den Bogen dort ab, wo Sie ihn bekommen haben.",

  "how.title": "So füllen Sie den Bogen aus",
  "how.cross": "Bitte machen Sie ein Kreuz in das Kästchen.",
  "how.correct": "Falsch angekreuzt? Dann schwärzen Sie das Kästchen ganz und kreuzen neu an.",
  "how.codes": "Die kleinen Zahlen neben den Kästchen sind nur für das Büro.",

  "help.single": "Bitte machen Sie ein Kreuz.",
  "help.battery": "Bitte machen Sie in jeder Zeile ein Kreuz.",
  "help.ranking": "Machen Sie in jeder Spalte ein Kreuz.",
  "help.ranking.first": "Spalte 1 ist für das wichtigste Thema.",
  "help.number": "Bitte schreiben Sie eine Zahl von {min} bis {max}.",

  "question.continued": "Frage {number}, Fortsetzung",
  "goto.question": "weiter mit Frage {number}",
  "goto.end": "Dann sind Sie fertig.",
  "only.if": "Nur wenn {condition}:",
  "only.chosen": "bei Frage {number} {options} angekreuzt ist",
  "only.not-chosen": "bei Frage {number} nicht {options} angekreuzt ist",
  quoted: "„{option}“",
  comma: ",",
  and: "und",
  or: "oder",
} satisfies Catalogue;

export type PaperKey = keyof typeof de;
