import { KOBOTOOLBOX } from "./kobotoolbox.ts";
import type { SystemProfile } from "./profile.ts";

/**
 * ODK Central (getodk/central-backend, lib/data/briefcase.js): groups joined by "-"; the columns of a
 * multiple choice hold 0 also where the question was not answered; rejected submissions stay in the file.
 */
export const ODK_CENTRAL: SystemProfile = {
  ...KOBOTOOLBOX,
  name: "odk-central",
  recognises: ({ headings }) => headings.has("meta-instanceid") && headings.has("key"),
  identity: ["meta-instanceid", "key"],
  day: ["end", "submissiondate"],
  utcDay: [],
  ownColumns: [
    "key",
    "start",
    "today",
    "submissiondate",
    "submitterid",
    "submittername",
    "attachmentspresent",
    "attachmentsexpected",
    "status",
    "reviewstate",
    "deviceid",
    "edits",
    "formversion",
    "meta-instancename",
  ],
  rejectIf: [{ columns: ["reviewstate"], equals: "rejected", code: "rejected_at_source" }],
};
