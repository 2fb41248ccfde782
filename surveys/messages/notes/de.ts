/** What interviewers noted. */
export const NOTES_DE = {
  title: "Notizen",
  lead: "Was beim Befragen notiert wurde. Von einer Notiz führt nichts zu den Antworten.",
  keep: "Mit dem Abschluss der Welle werden die Notizen gelöscht.",
  none: "Noch keine Notiz. Sie entstehen beim Befragen.",
  interview: "Zum Befragen",
  delete: "Löschen",
  "delete.label": "Notiz vom {day}, {site}, löschen",
  "delete.sure": "Diese Notiz für immer löschen?",
  "delete.yes": "Ja, löschen",
  "delete.no": "Nein, behalten",
  deleted: "Die Notiz ist gelöscht.",
} as const;
