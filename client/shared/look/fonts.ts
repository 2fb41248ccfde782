import nameArabic from "./fonts/names-arabic.woff2?no-inline";
import nameCyrillic from "./fonts/names-cyrillic.woff2?no-inline";
import nameLatin from "./fonts/names-latin.woff2?no-inline";
import nameVietnamese from "./fonts/names-vietnamese.woff2?no-inline";
import arabic from "./fonts/noto-arabic-subset.woff2?no-inline";
import cyrillic from "./fonts/noto-cyrillic.woff2?no-inline";
import latin from "./fonts/noto-latin.woff2?no-inline";
import vietnamese from "./fonts/noto-vietnamese.woff2?no-inline";

const OWN: Readonly<Record<string, readonly string[]>> = {
  uk: [nameCyrillic, cyrillic, latin],
  ru: [nameCyrillic, cyrillic, latin],
  vi: [nameVietnamese, nameLatin, vietnamese, latin],
  ar: [nameArabic, arabic, latin],
};

/**
 * The addresses of the fonts that these languages need beside the one that every page has. A page fetches
 * them when a language is chosen; a device that must do without a network has to have them before.
 */
export function fontsFor(languages: readonly string[]): string[] {
  return [...new Set(languages.flatMap((language) => OWN[language] ?? []))];
}
