import type { SystemProfile } from "./profile.ts";
import { TEMPLATE } from "./template.ts";

/**
 * SurveyMonkey, all responses, expanded: two heading rows (the question over its first column, then option,
 * "Response" or "Open-Ended Response"), the chosen option's text in its own column, a ranking as one number
 * a topic, American dates. Names, addresses and IP are never stored.
 */
export const SURVEYMONKEY: SystemProfile = {
  ...TEMPLATE,
  name: "surveymonkey",
  recognises: ({ headings }) =>
    (headings.has("respondent id") && headings.has("collector id")) ||
    (headings.has("respondentid") && headings.has("collectorid")),
  identity: ["respondent id", "respondentid"],
  sheetNumbers: false,
  day: ["date modified", "date created", "enddate", "startdate"],
  tellsDayColumn: true,
  language: [],
  site: [],
  ownColumns: [
    "collector id",
    "collectorid",
    "date created",
    "date modified",
    "startdate",
    "enddate",
    "custom data*",
    "customdata*",
  ],
  cells: {
    chosen: [],
    notChosen: [""],
    notShown: [],
    other: ["other (please specify)", "sonstiges (bitte angeben)"],
    unreadable: [],
  },
  anyMarkChooses: false,
  crossesWithComma: false,
  otherIsText: true,
  rankPerItem: true,
};
