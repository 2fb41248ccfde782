import type { CountRowFault } from "../../wire/count-sheet.ts";

/** The template of a list as people see it in a spreadsheet. Reading goes by the headings. */
export const COUNT_FILE_DE = {
  file: "strichliste",
  sheet: "Strichliste",
  "heading.question": "Frage-Code",
  "heading.questionText": "Frage",
  "heading.option": "Antwort-Code",
  "heading.optionText": "Antwort",
  "heading.place": "Platz",
  "heading.count": "Anzahl",
  "people.code": "personen",
  "people.text": "Personen, die hier mitgemacht haben (wenn gezählt)",
} as const;

/** Why a row of a file was not taken, and what helps. */
export const COUNT_ROW_FAULTS_DE: Readonly<Record<CountRowFault, string>> = {
  "unknown-question": "Diese Frage hat der Fragebogen nicht, oder man kann sie nicht zählen.",
  "unknown-option": "Diese Antwort hat die Frage nicht.",
  "wrong-place": "Diesen Platz gibt es hier nicht.",
  "not-a-count": "Das ist keine ganze Zahl.",
  repeated: "Das steht weiter oben schon einmal.",
};
