/** Withdrawing a paper form on a resident's wish. */
export const WITHDRAWAL_DE = {
  title: "Bogen zurückziehen",
  lead: "Möchte jemand nicht mehr dabei sein? Hier nehmen Sie den Papierbogen heraus.",
  none: "Es gibt keine offene Erhebungswelle. Nach dem Abschluss führt nichts mehr zu einem Bogen.",
  wave: "Erhebungswelle",
  "wave.choose": "Bitte wählen",
  "wave.missing": "Bitte wählen Sie die Erhebungswelle.",
  number: "Bogennummer",
  "number.hint": "Steht auf dem Papier, zum Beispiel 0471-6.",
  "number.missing": "Bitte geben Sie die Nummer vom Bogen ein, höchstens neun Ziffern.",
  "number.check-digit": "{number} endet auf {digit}. Bitte sehen Sie noch einmal auf den Bogen.",
  reason: "Grund",
  "reason.hint": "Steht dauerhaft im Protokoll. Bitte nennen Sie keine Namen.",
  "reason.missing": "Bitte nennen Sie den Grund, mit 3 bis 300 Zeichen.",
  next: "Weiter",

  "sure.title": "Bogen {number} zurückziehen?",
  "sure.answers": "Die Antworten dieses Bogens werden gelöscht.",
  "sure.never-back": "Das lässt sich nicht zurücknehmen.",
  "sure.results": "Die veröffentlichten Zahlen ändern sich erst mit genug neuen Antworten.",
  "sure.yes": "Antworten löschen",
  "sure.no": "Zurück",

  done: "Bogen {number} ist zurückgezogen, seine Antworten sind gelöscht. Bitte vernichten Sie auch das Papier.",
} as const;
