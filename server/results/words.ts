import type { Form, FormWording } from "../catalogue/catalogue.ts";

/** A form's words in a language, or in German where it has none in that language that may be shown. */
export function wordingIn(form: Form, language: string): FormWording {
  const wanted = form.wordings.get(language);
  const wording = wanted?.status === "approved" ? wanted : form.wordings.get("de");
  if (!wording) throw new Error(`"${form.questionnaire.id}" has no German words`);
  return wording;
}
