const LETTERS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
const MOST = 60;

/**
 * A code that people recognise in an address: "Schönfeld-Weißig" becomes "schoenfeld_weissig".
 * Empty where a name has no letter or digit that survives.
 */
export function codeFromName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => LETTERS[letter] ?? "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, MOST)
    .replace(/_+$/, "");
}
