import type { SystemProfile } from "./profile.ts";

/** Column names in the three ways LimeSurvey writes them: field name, English, German. */
const IDENTITY = ["id", "response id", "antwort-id", "antwort id"];
const SUBMITTED = ["submitdate", "date submitted", "datum abgeschickt", "abgeschickt am"];
const LANGUAGE = ["startlanguage", "start language", "start-sprache", "startsprache"];

/** LimeSurvey's CSV (LimeSurvey/LimeSurvey, application/helpers/admin/export: Writer.php, CsvWriter.php). */
export const LIMESURVEY: SystemProfile = {
  name: "limesurvey",
  recognises: ({ headings }) =>
    SUBMITTED.some((name) => headings.has(name)) &&
    [...IDENTITY, ...LANGUAGE].some((name) => headings.has(name)),
  identity: IDENTITY,
  sheetNumbers: false,
  day: SUBMITTED,
  tellsDayColumn: true,
  utcDay: [],
  // Written instead of the date where a survey keeps none.
  noDay: ["1980-01-01"],
  language: LANGUAGE,
  languageValues: { "de-easy": "de-simple", "de-informal": "de" },
  site: [],
  ownColumns: [
    "lastpage",
    "last page",
    "letzte seite",
    "seed",
    "zufallsstartwert",
    "startdate",
    "date started",
    "datum gestartet",
    "datestamp",
    "date last action",
    "datum letzte aktivität",
    "refurl",
    "referrer url",
    "weiterleitungs-url",
    "token",
    "access code",
    "zugangscode",
    "zugangsschlüssel",
    "interviewtime",
    "total time",
    "gesamtzeit",
    "grouptime*",
    "group time*",
    "gruppenzeit*",
    "question time*",
    "fragenzeit*",
    "*questiontime*",
  ],
  rejectIf: [{ columns: SUBMITTED, equals: "", code: "not_completed" }],
  cells: {
    // "1 = yes, 2 = no" is what LimeSurvey's own conversion of Y and N offers.
    chosen: ["y", "ja", "yes", "1"],
    notChosen: ["", "n", "nein", "no", "2", "0"],
    notShown: ["n/a"],
    other: ["-oth-", "sonstiges", "other", "andere"],
    unreadable: [],
  },
  anyMarkChooses: false,
  crossesWithComma: false,
  otherIsText: true,
  joiners: [],
  wordsForOther: false,
  rankPerItem: false,
  groupedNames: false,
  headingStyles: true,
};
