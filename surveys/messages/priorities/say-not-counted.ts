import type { NotCountedNote } from "../../wire/results.ts";
import { listed } from "../listed.ts";
import type { PrioritiesKey } from "./de.ts";

/**
 * How many forms a release left out, and why, in one sentence; empty where there are none. The reasons have
 * no numbers of their own.
 *
 * @param say the words of the results in the language shown
 * @param language for the list of reasons
 */
export function notCountedWords(
  { forms, few, reasons }: NotCountedNote,
  threshold: number,
  say: (key: PrioritiesKey, values?: Readonly<Record<string, string | number>>) => string,
  language: "de" | "en",
): string {
  if (forms === 0 && !few) return "";
  const list = listed(
    reasons.map((reason) => say(`notCounted.${reason}`)),
    language,
  );
  return few
    ? say("notCounted.few", { threshold, reasons: list })
    : say("notCounted", { count: forms, reasons: list });
}
