import { useEffect } from "preact/hooks";
import { directionOf } from "../../../surveys/messages/direction.ts";

/** Tells the browser the page's language: voice, hyphenation, font and the side where lines begin follow it. */
export function usePageLanguage(language: string): void {
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [language]);
}
