/** What the topics' language files are called in lists. */
export const TOPICS_DE = "Themen (in allen Fragebögen)";

/** The office's page about languages: which are finished, which are not checked, which residents can choose. */
export const LANGUAGES_DE = {
  lead: "In diesen Sprachen wird gefragt. Deutsch ist immer dabei.",
  demo: "In der Vorführung sind auch ungeprüfte Sprachen eingeschaltet, damit man sie ansehen kann.",
  "table.caption": "Stand jeder Sprache in jedem Fragebogen",
  "table.language": "Sprache",
  "table.interface": "Knöpfe und Hinweise",
  "table.offered": "Für Teilnehmende",

  "state.approved": "geprüft",
  "state.draft": "Entwurf",
  "state.missing": "fehlt",
  "state.staleOne": "1 Text ist veraltet",
  "state.stale": "{count} Texte sind veraltet",
  "offered.yes": "wählbar",
  "offered.no": "nicht wählbar",

  "switch.title": "Ungeprüfte Sprachen",
  "switch.warning":
    "Diese Texte hat noch niemand geprüft, der die Sprache als Muttersprache spricht. Sie können falsch klingen oder falsch sein. Bitte lassen Sie sie prüfen, bevor Sie damit fragen.",
  "switch.how": "Wie Sie eine Sprache als geprüft eintragen, steht in docs/translations.md.",
  "switch.none": "Alle Sprachen sind geprüft.",
  "switch.on": "{language} trotzdem anbieten",
  "switch.off": "{language} nicht mehr anbieten",
  "switch.isOn": "{language} ist eingeschaltet, obwohl die Sprache nicht geprüft ist.",
  "switch.isOff": "{language} ist ausgeschaltet. Teilnehmende sehen sie nicht.",
  "switch.stale": "{language} ist eingeschaltet, erscheint aber nicht: Texte sind veraltet.",
  "switch.doneOn": "{language} wird jetzt angeboten.",
  "switch.doneStale":
    "{language} ist eingeschaltet. Sie erscheint, sobald nichts mehr veraltet ist.",
  "switch.doneOff": "{language} wird nicht mehr angeboten.",

  "stale.title": "Veraltete Texte",
  "stale.lead":
    "Hier wurde das Deutsche geändert, die Übersetzung noch nicht. Geprüfte Sprachen bleiben wählbar, Entwürfe nicht.",
  "stale.none": "Kein Text ist veraltet.",
  "stale.where": "Stelle",
  "stale.german": "Deutsch heute",
  "stale.text": "Übersetzung",
} as const;

/** What the office calls each language. */
export const GERMAN_NAMES: Readonly<Record<string, string>> = {
  de: "Deutsch",
  "de-simple": "Einfache Sprache",
  en: "Englisch",
  uk: "Ukrainisch",
  ru: "Russisch",
  ar: "Arabisch",
  vi: "Vietnamesisch",
};
