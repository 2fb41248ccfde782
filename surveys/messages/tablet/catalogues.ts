import type { InterfaceLanguage } from "../say.ts";
import type { TabletKey } from "./de.ts";

/** The words around the questions in one language. */
export type TabletWords = Readonly<Record<TabletKey, string>>;

/** Fetches these words in a language. Each is a file of its own: a tablet loads those it offers. */
export async function tabletWords(language: InterfaceLanguage): Promise<TabletWords> {
  switch (language) {
    case "de":
      return (await import("./de.ts")).de;
    case "de-simple":
      return (await import("./de-simple.ts")).deSimple;
    case "en":
      return (await import("./en.ts")).en;
    case "uk":
      return (await import("./uk.ts")).uk;
    case "ru":
      return (await import("./ru.ts")).ru;
    case "ar":
      return (await import("./ar.ts")).ar;
    case "vi":
      return (await import("./vi.ts")).vi;
  }
}
