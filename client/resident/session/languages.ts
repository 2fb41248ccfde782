import type { InterfaceLanguage } from "../../../surveys/messages/say.ts";
import { INTERFACE_LANGUAGES } from "../../../surveys/messages/say.ts";
import type { Offer } from "../../../surveys/wire/survey.ts";

/** The languages in which one of these can be read whole, interface and questions alike. */
export function offeredLanguages(offers: readonly Offer[]): InterfaceLanguage[] {
  return knownLanguages(offers.flatMap(({ wordings }) => wordings.map(({ language }) => language)));
}

/**
 * The language wished for where it is offered, else the first that is: never the interface in one language
 * and the questions in another.
 */
export function spokenLanguage(
  wished: InterfaceLanguage,
  offered: readonly InterfaceLanguage[],
): InterfaceLanguage {
  return offered.includes(wished) ? wished : (offered[0] ?? wished);
}

/** Those of the languages that the interface speaks, in its order. */
export function knownLanguages(languages: readonly string[]): InterfaceLanguage[] {
  return INTERFACE_LANGUAGES.filter((language) => languages.includes(language));
}

/** The language to begin with: what the link says, on one's own device what the browser speaks, else German. */
export function startingLanguage(
  wished: InterfaceLanguage | undefined,
  mode: "tablet" | "web",
  browser: readonly string[],
): InterfaceLanguage {
  if (wished !== undefined) return wished;
  if (mode === "tablet") return "de";
  for (const tag of browser) {
    const plain = tag.toLowerCase().split("-")[0];
    const known = INTERFACE_LANGUAGES.find((language) => language === plain);
    if (known !== undefined) return known;
  }
  return "de";
}
