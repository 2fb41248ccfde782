import { holdsIban } from "./iban.ts";
import { holdsStreet } from "./street-address.ts";

/** What a text seems to give away. On a resident's device it is looked at there only; it never stops anyone. */
export type PersonalData = (typeof PERSONAL_DATA)[number];
export const PERSONAL_DATA = ["phone", "email", "street", "iban"] as const;

const EMAIL = /[^\s@]@[^\s@]+\.[^\s@]/;
// From 0 or +, at least six digits; no dots, or 01.05.2024 would be a telephone number.
const PHONE = /(?<![\d.,:])(?:\+|0)[\d][\d\s/()–-]{3,}\d(?![.:]\d)/g;

/**
 * Whether a text holds something by which a person could be found: an e-mail address, an IBAN, a telephone
 * number, a street with its house number. The first kind found, the surest first.
 */
export function personalDataIn(text: string): PersonalData | undefined {
  if (EMAIL.test(text)) return "email";
  if (holdsIban(text)) return "iban";
  const numbers = text.match(PHONE) ?? [];
  if (numbers.some((number) => number.replace(/\D/g, "").length >= 6)) return "phone";
  return holdsStreet(text) ? "street" : undefined;
}
