/**
 * How a person stands to a form that is typed or decided upon again. fresh: others have typed it so far ·
 * alone: they typed it, and nobody else works here · others: they typed it, and somebody else is to look,
 * unless they say why nobody can
 */
export const EYES = ["fresh", "alone", "others"] as const;
export type Eyes = (typeof EYES)[number];

/**
 * Whoever typed a form sees what they expect to see. Somebody else types it again and decides, as long as
 * the office has somebody else; a very small one goes on, and says so.
 *
 * @param people everyone who could look, by account
 * @param typists who typed the form so far; null where that is not known any more
 */
export function eyesOf(
  people: readonly string[],
  person: string,
  typists: readonly (string | null)[],
): Eyes {
  if (!typists.includes(person)) return "fresh";
  return people.some((one) => !typists.includes(one)) ? "others" : "alone";
}
