import type { SystemProfile } from "./profile.ts";
import { TEMPLATE } from "./template.ts";

/**
 * SoSci Survey ("CSV for Excel": UTF-16 with tabs). Its columns carry codes of its own, so an office maps
 * them once. Codes are above 0; -9 is not answered, -1 the residual option, an empty cell was not shown; in a
 * multiple choice 1 is not chosen and 2 chosen. Test interviews and unfinished ones stay in the file.
 */
export const SOSCI_SURVEY: SystemProfile = {
  ...TEMPLATE,
  name: "soscisurvey",
  recognises: ({ headings }) => headings.has("case") && headings.has("questnnr"),
  identity: ["case"],
  sheetNumbers: false,
  day: ["lastdata", "started"],
  tellsDayColumn: true,
  language: ["language"],
  languageValues: { ger: "de", eng: "en" },
  site: [],
  ownColumns: [
    "serial",
    "ref",
    "questnnr",
    "mode",
    "started",
    "time*",
    "mailsent",
    "lastdata",
    "finished",
    "q viewer",
    "lastpage",
    "maxpage",
    "missing",
    "missrel",
  ],
  rejectIf: [
    { columns: ["mode"], equals: "admin", code: "test_response" },
    { columns: ["mode"], equals: "debug", code: "test_response" },
    { columns: ["mode"], equals: "pretest", code: "test_response" },
    { columns: ["finished"], equals: "0", code: "not_completed" },
  ],
  cells: { chosen: ["2"], notChosen: ["1"], notShown: [""], other: [], unreadable: [] },
  anyMarkChooses: false,
  crossesWithComma: false,
};
