import { shownShare } from "../priorities/rounding.ts";
import type { ThemeBlock } from "../wire/themes.ts";

/**
 * Persons per code as they are shown, most persons first; of codes of fewer than k how many there are.
 *
 * @param people whose text was read; 0: fewer than k, and nothing is shown
 * @param codes with their cleared persons; 0: fewer than k
 */
export function themeFindings(
  people: number,
  codes: readonly { name: string; belongs: string; persons: number }[],
): Pick<ThemeBlock, "themes" | "few"> {
  const isShown = ({ persons }: { persons: number }) => people > 0 && persons > 0;
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, "de");
  return {
    themes: codes
      .filter(isShown)
      .sort((a, b) => b.persons - a.persons || byName(a, b))
      .map(({ name, belongs, persons }) => ({
        name,
        belongs,
        // The two move apart from each other: for a while a code may be ahead of all who were read.
        share: shownShare(Math.min(persons, people), people),
      })),
    few: codes.filter((code) => !isShown(code)).length,
  };
}
