import type { Questionnaire } from "../../../surveys/definition/questionnaire.ts";
import type { EntryForm } from "../../../surveys/paper/entry-fields.ts";
import type { PaperForm } from "../../../surveys/wire/paper.ts";

/** A questionnaire ready for typing. */
export type TypingForm = PaperForm & { questionnaire: Questionnaire; entry: EntryForm };

/** What holds for a whole stack: only the keyboard is needed from here on. */
export type Session = {
  stack: string;
  site: string;
  /** As the header line says it: district and site. */
  place: string;
  /** The day of answering, yyyy-mm-dd. */
  day: string;
  language: string;
  form: TypingForm;
  /** Typed a second time, blind: the numbers that are still to be typed. */
  second?: { left(): readonly string[] };
};
