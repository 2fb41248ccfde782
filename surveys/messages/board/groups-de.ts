import type { Catalogue } from "../say.ts";

/** Showing one group alone. */
export const GROUPS_DE = {
  title: "Eine Gruppe zeigen",
  all: "alle",
  option: "{name} ({responses})",
  "option.chosen": "gewählte Gruppe",
  "search.label": "Gruppe suchen",
  "search.example": "Zum Beispiel: Frauen ab 85",
  "search.button": "Suchen",
  "search.busy": "Einen Moment …",
  "search.empty": "Schreiben Sie, wen Sie zeigen möchten.",
  few: "Dafür sind es zu wenige, um niemanden zu verraten.",
  "few.next": "Wählen Sie eine Gruppe aus den Listen.",
  "few.next.none": "Noch ist keine Gruppe groß genug. Alle zusammen sehen Sie weiter.",
  only: "Nur: {groups}.",
  "only.people": "Menschen gehören zu dieser Gruppe.",
  "only.rest": "{rest} von {all} lassen sich so nicht aufgliedern.",
  "only.rest.none": "Alle {all} lassen sich so aufgliedern.",
  everybody: "Wieder alle zeigen",
} as const satisfies Catalogue;

/** How groups are called that the questionnaire names by an adjective. */
export const GROUP_NAMES_DE: Readonly<Record<string, string>> = {
  "gender:female": "Frauen",
  "gender:male": "Männer",
};

/** Other words that people use for a group. */
export const GROUP_WORDS_DE: Readonly<Record<string, readonly string[]>> = {
  "gender:female": ["frau", "weibliche", "mädchen"],
  "gender:male": ["mann", "männliche", "jungen"],
  "gender:diverse": ["diverse"],
};

/** Words that name nobody in particular. */
export const FILLING_WORDS_DE: readonly string[] = [
  "alter",
  "bis",
  "der",
  "die",
  "im",
  "jahr",
  "jahre",
  "jahren",
  "jährige",
  "jährigen",
  "leute",
  "menschen",
  "mit",
  "nur",
  "oder",
  "personen",
  "und",
  "von",
  "zwischen",
];
