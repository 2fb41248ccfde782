import type { Questionnaire } from "../../../surveys/definition/questionnaire.ts";
import type { EntryForm } from "../../../surveys/paper/entry-fields.ts";
import type { PaperForm } from "../../../surveys/wire/paper.ts";

/** A questionnaire ready for typing. */
export type TypingForm = PaperForm & { questionnaire: Questionnaire; entry: EntryForm };

/** What holds for a whole stack: set once, then only the keyboard is needed. */
export type Session = {
  site: string;
  /** As the header line says it: district and site. */
  place: string;
  /** The day of answering, yyyy-mm-dd. */
  day: string;
  language: string;
  form: TypingForm;
};
