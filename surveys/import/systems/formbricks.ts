import { GOOGLE_FORMS } from "./google-forms.ts";
import type { SystemProfile } from "./profile.ts";

/**
 * Formbricks (apps/web/lib/response/utils.ts): headings "4. Frage", batteries "4. Frage - Zeile", choices
 * twice: their texts joined by "; ", and their ids. Puts an apostrophe before what begins like a formula.
 */
export const FORMBRICKS: SystemProfile = {
  ...GOOGLE_FORMS,
  name: "formbricks",
  recognises: ({ headings }) => headings.has("response id") && headings.has("finished"),
  identity: ["response id"],
  day: ["timestamp"],
  tellsDayColumn: true,
  language: ["language"],
  ownColumns: [
    "no",
    "finished",
    "survey id",
    "formbricks id (internal)",
    "user id",
    "tags",
    "url",
    "useragent - *",
    "country",
    "* - option id",
    "quotas",
    "notes",
    "single use id",
  ],
  rejectIf: [{ columns: ["finished"], equals: "No", code: "not_completed" }],
  joiners: ["; "],
};
