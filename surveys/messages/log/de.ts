/** The log: what was done, by whom. */
export const LOG_DE = {
  title: "Protokoll",
  lead: "Alles, was Daten ändert. Passwörter und Antworten stehen hier nie.",
  none: "Noch ist nichts geschehen.",
  older: "Ältere zeigen",
  nobody: "Kommandozeile",
  detail: "Einzelheiten",
  when: "Wann",
  who: "Wer",
  what: "Was",
  subject: "Woran",
} as const;

/** What the log says for each action; an action without words shows its code. */
export const LOG_ACTIONS_DE: Readonly<Record<string, string>> = {
  "account.set-up": "Erstes Konto angelegt",
  "account.added": "Konto hinzugefügt",
  "account.changed": "Konto geändert",
  "account.password-set": "Neues Passwort gegeben",
  "account.password-changed": "Eigenes Passwort geändert",
  "district.added": "Stadtteil hinzugefügt",
  "district.changed": "Stadtteil geändert",
  "site.added": "Befragungsort hinzugefügt",
  "site.changed": "Befragungsort geändert",
  "wave.added": "Erhebungswelle angelegt",
  "wave.changed": "Erhebungswelle geändert",
  "wave.frozen": "Erhebungswelle abgeschlossen",
  "topic.added": "Eigenes Thema hinzugefügt",
};
