import type { SystemProfile } from "./profile.ts";

/** Our own template, filled in by an office: one heading row of codes. */
export const TEMPLATE: SystemProfile = {
  name: "template",
  recognises: ({ headings, codes }) => headings.has("bogennummer") && codes > headings.size / 2,
  identity: ["bogennummer"],
  sheetNumbers: true,
  day: ["datum"],
  tellsDayColumn: false,
  utcDay: [],
  noDay: [],
  language: ["sprache"],
  languageValues: {},
  site: ["ort"],
  ownColumns: [],
  rejectIf: [],
  cells: {
    chosen: ["x", "1", "ja", "yes", "y", "j", "✓", "✗", "✕"],
    notChosen: ["0", "nein", "no", "n", "-", "–"],
    notShown: [],
    other: [],
    unreadable: ["?"],
  },
  anyMarkChooses: true,
  crossesWithComma: true,
  otherIsText: false,
  joiners: [],
  wordsForOther: false,
  rankPerItem: false,
  groupedNames: false,
  headingStyles: false,
};
