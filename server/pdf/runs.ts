import type { FontName } from "./fonts.ts";
import { visualOrder } from "./visual-order.ts";

/** A stretch of text that one font file can show. */
export type Run = { font: FontName; text: string };
/** The file that shows Latin letters, digits and signs: our own, or the one beside other scripts. */
export type Latin = "latin" | "notoLatin";

/** As `unicode-range` says on the pages. */
const OTHERS: readonly [FontName, RegExp][] = [
  ["arabic", /[\u0600-\u06ff\u200c\u200d]/],
  ["cyrillic", /[\u0301\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]/],
  [
    "vietnamese",
    /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u20ab]|\u0300|\u0303|\u0304|\u0308|\u0309|\u0323|\u0329/,
  ],
];
/** What the Latin files hold of what people write. */
const LATIN =
  /[\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u02bc\u2013-\u201e\u2022\u2026\u2039\u203a\u20ac\u2122\u2212]/;
/** Signs that only steer the order of mixed lines, which is settled when a line is drawn. */
const STEERING = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The Latin file for a language: Noto where Noto's other files stand beside it. */
export function latinOf(language: string): Latin {
  return ["de", "de-simple", "en"].includes(language) ? "latin" : "notoLatin";
}

/** Whether the files have a letter for each sign of a text. */
export function canShow(text: string): boolean {
  return [...plain(text)].every(
    (sign) => LATIN.test(sign) || OTHERS.some(([, signs]) => signs.test(sign)),
  );
}

/**
 * Splits one line into what each font file can show, from left to right as it is seen.
 *
 * @param direction of the paragraph; in one from the right, words in Latin letters still run from the left
 */
export function runsOf(text: string, latin: Latin, direction: "ltr" | "rtl" = "ltr"): Run[] {
  const pieces = direction === "rtl" ? visualOrder(plain(text)) : [plain(text)];
  return pieces.flatMap((piece) => split(piece, latin));
}

function split(text: string, latin: Latin): Run[] {
  const runs: Run[] = [];
  for (const sign of text) {
    const font = OTHERS.find(([, signs]) => signs.test(sign))?.[0] ?? latin;
    const last = runs.at(-1);
    if (last?.font === font) last.text += sign;
    else runs.push({ font, text: sign });
  }
  return runs;
}

function plain(text: string): string {
  return text.normalize("NFC").replace(STEERING, "");
}
