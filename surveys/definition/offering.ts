import type { InterfaceLanguage } from "../messages/say.ts";
import { DRAFT_LANGUAGES, INTERFACE_LANGUAGES } from "../messages/say.ts";
import type { Wording } from "./wording.ts";

/** How far a complete translation has come. */
export type Translation = {
  language: string;
  status: Wording["status"];
  /** Paths whose German words were changed since. */
  stale: readonly string[];
};

/** Whether native readers have checked the words around the questions. */
export function isInterfaceChecked(language: InterfaceLanguage): boolean {
  return !DRAFT_LANGUAGES.includes(language);
}

/** The interface language of this name; undefined where the interface does not speak it. */
export function interfaceLanguage(language: string): InterfaceLanguage | undefined {
  return INTERFACE_LANGUAGES.find((known) => known === language);
}

/**
 * Whether residents are offered a complete translation. What native readers have checked is; what they
 * have not only where the office has switched the language on, and a draft only while it says what the
 * German says today. A checked translation stays when the German is mended: it was right, and still helps.
 */
export function isOffered({ language, status, stale }: Translation, switchedOn: boolean): boolean {
  const spoken = interfaceLanguage(language);
  if (spoken === undefined) return false;
  if (status === "draft" && stale.length > 0) return false;
  return switchedOn || (status === "approved" && isInterfaceChecked(spoken));
}
