import { CITY_ZONE } from "../local-day.ts";
import { REPORT_DE } from "../messages/report/de.ts";
import type { Catalogue } from "../messages/say.ts";
import { say } from "../messages/say.ts";

/** In whose words a stamp is told. */
type StampWords = { words: Catalogue<"stamp" | "stamp.few">; language: string };

const GERMAN: StampWords = { words: REPORT_DE, language: "de" };
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** What a stamp is made of. */
export type Stamped = { madeAt: string; responses: number | null; fingerprint: string };

/**
 * The short form of a release that can be spoken and written on a slide.
 *
 * @example stamp(…) // "Stand 14.05., 412 Bögen, Prüfsumme 7F3A"
 */
export function stamp(
  { madeAt, responses, fingerprint }: Stamped,
  { words, language }: StampWords = GERMAN,
): string {
  const day = new Intl.DateTimeFormat(language === "en" ? "en-GB" : "de", {
    day: "2-digit",
    month: language === "en" ? "short" : "2-digit",
    timeZone: CITY_ZONE,
  }).format(new Date(madeAt));
  const check = shortFingerprint(fingerprint);
  return responses === null
    ? say(words, "stamp.few", { day, check })
    : say(words, "stamp", { day, check, n: responses });
}

/**
 * The first 16 bits of a fingerprint, as four digits that can be read aloud. A pointer to the whole one, no
 * proof: one in 65,536 others has the same.
 *
 * @param fingerprint base64url (see server/hash.ts)
 */
export function shortFingerprint(fingerprint: string): string {
  const bits = [...fingerprint.slice(0, 3)].reduce(
    (sum, digit) => sum * 64 + Math.max(0, DIGITS.indexOf(digit)),
    0,
  );
  return Math.floor(bits / 4)
    .toString(16)
    .toUpperCase()
    .padStart(4, "0");
}
