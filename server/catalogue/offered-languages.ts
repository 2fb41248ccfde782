import { offeredDrafts } from "../../db/queries/offered-drafts.ts";
import { isOffered } from "../../surveys/definition/offering.ts";
import { INTERFACE_LANGUAGES } from "../../surveys/messages/say.ts";
import type { Context } from "../context.ts";
import type { Form, FormWording } from "./catalogue.ts";

/** What residents are offered today: complete languages, unchecked ones only where the office wants them. */
export type Offering = {
  /** In which at least one questionnaire can be answered, in the interface's order. */
  languages: string[];
  /** A form's wordings in the languages it is offered in. */
  wordingsOf(form: Form): FormWording[];
};

/** Reads what residents are offered today. */
export async function offering({
  catalogue,
  database,
}: Pick<Context, "catalogue" | "database">): Promise<Offering> {
  const switchedOn = new Set(await offeredDrafts(database.kysely));
  const wordingsOf = (form: Form) =>
    [...form.wordings.values()].filter((wording) =>
      isOffered(wording, switchedOn.has(wording.language)),
    );
  const offered = new Set(catalogue.current.flatMap(wordingsOf).map(({ language }) => language));
  return { languages: INTERFACE_LANGUAGES.filter((language) => offered.has(language)), wordingsOf };
}
