import type { InterfaceLanguage } from "../say.ts";
import { de, type ResidentKey } from "./de.ts";

/** The residents' words in one language. */
export type ResidentWords = Readonly<Record<ResidentKey, string>>;

/** Fetches the residents' words in a language. Each is a file of its own: a phone loads those it reads. */
export async function residentWords(language: InterfaceLanguage): Promise<ResidentWords> {
  switch (language) {
    case "de":
      return de;
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
