import { GOOGLE_FORMS } from "./google-forms.ts";
import type { SystemProfile } from "./profile.ts";

/**
 * Microsoft Forms: batteries as "Frage.Zeile", no-break spaces in headings; several answers are joined and
 * closed by ";", and a ranking lists all its topics that way, so only its first places count.
 */
export const MICROSOFT_FORMS: SystemProfile = {
  ...GOOGLE_FORMS,
  name: "microsoft-forms",
  recognises: ({ headings }) =>
    (headings.has("fertigstellungszeit") && headings.has("startzeit")) ||
    (headings.has("completion time") && headings.has("start time")),
  identity: ["id"],
  day: ["fertigstellungszeit", "completion time"],
  tellsDayColumn: true,
  language: ["sprache", "language"],
  ownColumns: [
    "startzeit",
    "start time",
    "zeitpunkt der letzten änderung",
    "uhrzeit der letzten änderung",
    "last modified time",
    "gesamtpunktzahl",
    "total points",
    "quizfeedback",
    "quiz feedback",
  ],
  joiners: [";"],
};
