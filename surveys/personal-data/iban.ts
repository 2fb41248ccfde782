/** Characters of an IBAN by country (SWIFT's IBAN registry), for Europe and its neighbours. */
const LENGTHS: Readonly<Record<string, number>> = {
  AD: 24,
  AL: 28,
  AT: 20,
  BA: 20,
  BE: 16,
  BG: 22,
  BY: 28,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FO: 18,
  FR: 27,
  GB: 22,
  GE: 22,
  GI: 23,
  GL: 18,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IS: 26,
  IT: 27,
  LB: 28,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  RS: 22,
  RU: 33,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  TN: 24,
  TR: 26,
  UA: 29,
  VA: 22,
  XK: 20,
};

const COUNTRY_AND_CHECK = /(?<![A-Za-z0-9])[A-Za-z]{2} ?\d ?\d/g;

/** Whether a text holds an IBAN whose check digits are right, with blanks or without. */
export function holdsIban(text: string): boolean {
  for (const { index } of text.matchAll(COUNTRY_AND_CHECK)) {
    const length = LENGTHS[text.slice(index, index + 2).toUpperCase()];
    if (length === undefined) continue;
    const iban = /^(?:[A-Za-z0-9] ?)*/
      .exec(text.slice(index))?.[0]
      .replaceAll(" ", "")
      .slice(0, length)
      .toUpperCase();
    if (iban?.length === length && remainderBy97(iban) === 1) return true;
  }
  return false;
}

/** ISO 7064, MOD 97-10: country and check digits go to the end, letters become 10 to 35. */
function remainderBy97(iban: string): number {
  let remainder = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4))
    for (const digit of String(Number.parseInt(character, 36)))
      remainder = (remainder * 10 + Number(digit)) % 97;
  return remainder;
}
