import type { SystemProfile } from "./profile.ts";
import { TEMPLATE } from "./template.ts";

/**
 * Google Forms: question texts as headings, batteries as "Frage [Zeile]". Several answers are joined by ";"
 * in the download and by ", " in the linked sheet, where an option may hold a comma itself. Own words stand
 * in place of "something else". There is no column that tells rows apart.
 */
export const GOOGLE_FORMS: SystemProfile = {
  ...TEMPLATE,
  name: "google-forms",
  recognises: ({ headings }) => headings.has("zeitstempel") || headings.has("timestamp"),
  identity: [],
  sheetNumbers: false,
  day: ["zeitstempel", "timestamp"],
  language: [],
  site: [],
  cells: { chosen: [], notChosen: [], notShown: [], other: [], unreadable: [] },
  anyMarkChooses: false,
  crossesWithComma: false,
  joiners: [";", ", "],
  wordsForOther: true,
};
