import type { SystemProfile } from "./profile.ts";
import { TEMPLATE } from "./template.ts";

/**
 * SDAPS (sdaps/csvdata/buddies.py): scanned paper, one column a box with 0 and 1, scales as a number or NA.
 * `questionnaire_id` is any text and a rescan repeats it. Its columns are numbered, so an office maps them
 * once. A text box holds "1" where something is written that nobody typed. There is no date.
 */
export const SDAPS: SystemProfile = {
  ...TEMPLATE,
  name: "sdaps",
  recognises: ({ headings }) => headings.has("questionnaire id") && headings.has("global id"),
  identity: ["questionnaire id"],
  day: [],
  tellsDayColumn: true,
  language: [],
  site: [],
  ownColumns: ["global id", "empty", "valid", "recognized", "review", "verified", "* review"],
  rejectIf: [
    { columns: ["empty"], equals: "1", code: "empty_sheet" },
    { columns: ["valid"], equals: "0", code: "invalid_sheet" },
  ],
  cells: { chosen: ["1"], notChosen: ["", "0", "na"], notShown: [], other: [], unreadable: [] },
  anyMarkChooses: false,
  crossesWithComma: false,
};
