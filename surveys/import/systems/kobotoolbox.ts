import type { SystemProfile } from "./profile.ts";
import { TEMPLATE } from "./template.ts";

/**
 * KoboToolbox (kobotoolbox/formpack, reporting/export.py): XML names behind their groups; several answers
 * come twice, joined by blanks and as columns of 0 and 1. `_uuid` tells rows apart, `_id` does not: an edit
 * makes a new `_uuid`. `end` carries its offset; `_submission_time` is UTC without saying so, and days late
 * where a tablet was offline.
 */
export const KOBOTOOLBOX: SystemProfile = {
  ...TEMPLATE,
  name: "kobotoolbox",
  recognises: ({ headings }) => headings.has("uuid") && headings.has("submission time"),
  identity: ["uuid"],
  sheetNumbers: false,
  day: ["end", "submission time"],
  tellsDayColumn: true,
  utcDay: ["submission time"],
  language: [],
  site: [],
  ownColumns: [
    "start",
    "today",
    "id",
    "submission time",
    "validation status",
    "notes",
    "status",
    "submitted by",
    "version",
    "tags",
    "index",
    "parent index",
    "deviceid",
    "instanceid",
    "meta/instanceid",
    "meta/rootuuid",
    "rootuuid",
  ],
  rejectIf: [
    {
      columns: ["validation status"],
      equals: "validation_status_not_approved",
      code: "rejected_at_source",
    },
  ],
  cells: {
    chosen: ["1", "true", "yes", "ja"],
    notChosen: ["", "0", "false", "no", "nein"],
    notShown: [],
    other: ["other"],
    unreadable: [],
  },
  anyMarkChooses: false,
  crossesWithComma: false,
  joiners: [" "],
  groupedNames: true,
};
