import * as v from "valibot";
import type { MergedCode } from "./codes.ts";
import { byText, KeptCodes, standing, whatCounts } from "./codes.ts";
import type { ThemeSums } from "./next-themes.ts";

/**
 * Persons per code, never mentions: whoever wrote of one thing three times counts once, and whoever wrote
 * of two counts for each. A merged code's persons count for the code that stands for it.
 *
 * @param codings of one question, one text per person; `codes` as JSON
 */
export function personsPerCode(
  codings: readonly { text: string; round: string; codes: string }[],
  codes: readonly MergedCode[],
): ThemeSums {
  const stands = standing(codes);
  const persons = new Map<string, number>();
  let people = 0;
  for (const of of byText(codings).values()) {
    const said = whatCounts(of);
    if (!said) continue;
    people += 1;
    const given = v.parse(KeptCodes, said.codes).flatMap((code) => stands.get(code) ?? []);
    for (const code of new Set(given)) persons.set(code, (persons.get(code) ?? 0) + 1);
  }
  return { people, codes: persons };
}
