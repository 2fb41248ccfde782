import { krippendorffAlpha } from "../statistics/krippendorff-alpha.ts";
import type { Said } from "./codes.ts";
import { standingCodes } from "./codes.ts";
import type { AgreementGrade } from "./second-coder.ts";
import { agreementGrade } from "./second-coder.ts";

export type CodeAgreement = {
  code: string;
  alpha: number | null;
  grade: AgreementGrade;
  /** Texts to which both gave it, and to which one alone did. */
  both: number;
  one: number;
};

/**
 * How far two coders agree, code by code: several codes fit one text, so each is a yes or a no of its own.
 *
 * @param codes that stand today
 * @param pairs what the two said of each text
 */
export function codeAgreement(
  codes: readonly string[],
  pairs: readonly { first: Said; second: Said }[],
  stands: ReadonlyMap<string, string>,
): CodeAgreement[] {
  const given = pairs.map(({ first, second }) => ({
    first: new Set(standingCodes(first, stands)),
    second: new Set(standingCodes(second, stands)),
  }));
  return codes.map((code) => {
    const first = given.map((one) => Number(one.first.has(code)));
    const second = given.map((one) => Number(one.second.has(code)));
    const { alpha } = krippendorffAlpha([first, second]);
    const both = first.filter((yes, at) => yes + (second[at] ?? 0) === 2).length;
    const one = first.filter((yes, at) => yes + (second[at] ?? 0) === 1).length;
    return { code, alpha, grade: agreementGrade(alpha), both, one };
  });
}
