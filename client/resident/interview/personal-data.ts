/** What a text seems to give away. Looked at on the device only, and it never stops anyone. */
export type PersonalData = "phone" | "email";

const EMAIL = /[^\s@]@[^\s@]+\.[^\s@]/;
// From 0 or +, at least six digits; no dots, or 01.05.2024 would be a telephone number.
const PHONE = /(?<![\d.,:])(?:\+|0)[\d][\d\s/()–-]{3,}\d(?![.:]\d)/g;

/** Whether a text holds something that looks like a telephone number or an e-mail address. */
export function personalDataIn(text: string): PersonalData | undefined {
  if (EMAIL.test(text)) return "email";
  const numbers = text.match(PHONE) ?? [];
  return numbers.some((number) => number.replace(/\D/g, "").length >= 6) ? "phone" : undefined;
}
