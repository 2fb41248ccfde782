import type { InterfaceLanguage } from "../../../surveys/messages/say.ts";
import { INTERFACE_LANGUAGES } from "../../../surveys/messages/say.ts";
import type { SurveyBundle } from "../../../surveys/wire/survey.ts";

/** The languages in which everything can be read here, interface and questions alike. */
export function offeredLanguages(bundle: SurveyBundle): InterfaceLanguage[] {
  return INTERFACE_LANGUAGES.filter((language) =>
    bundle.offers.some((offer) => offer.wordings.some((wording) => wording.language === language)),
  );
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
