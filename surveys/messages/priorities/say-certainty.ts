import type { Certainty } from "../../wire/findings.ts";
import { listed } from "../listed.ts";
import { say } from "../say.ts";
import type { PrioritiesWords } from "./de.ts";
import { numberWord } from "./say-sentences.ts";

type Open = Certainty["open"][number];

/**
 * Says in words how sure the first places of a list are.
 *
 * @param language for joining places: "1, 2 und 3"
 * @example
 * sayCertainty(result.findings.importance.certainty, de, "de");
 * // Platz 1 steht fest. 2 bis 4 sind nicht zu unterscheiden. Etwa 40 Bögen mehr würden das wohl klären.
 */
export function sayCertainty(
  { fixed, open, more }: Certainty,
  words: PrioritiesWords,
  language: string,
): string {
  const said: string[] = [];
  if (fixed.length > 0) {
    const key = fixed.length === 1 ? "sure.one" : "sure.some";
    said.push(say(words, key, { places: listed(fixed.map(String), language) }));
  }
  // The numbers alone where places were spoken of just before.
  for (const one of open) said.push(sayOpen(one, words, said.length > 0));
  const [next] = open;
  if (next)
    said.push(outlook(more, next.lower, words, new Intl.NumberFormat(language.slice(0, 2))));
  return said.join(" ");
}

function sayOpen(
  { lower, upper, tied, candidates }: Open,
  words: PrioritiesWords,
  follows: boolean,
): string {
  if (tied) return say(words, follows ? "sure.tied.then" : "sure.tied", { lower, upper });
  if (candidates < 2) return say(words, "sure.partly", { lower, upper });
  const count = numberWord(words, candidates);
  return say(words, "sure.candidates", {
    place: lower,
    count,
    Count: count.charAt(0).toUpperCase() + count.slice(1),
  });
}

/** What more forms would settle. What is certain already is not promised again. */
function outlook(
  more: Certainty["more"],
  firstOpen: number,
  words: PrioritiesWords,
  { format }: Intl.NumberFormat,
): string {
  if (!more) return say(words, "sure.never");
  const forms = format(more.forms);
  if (more.places >= 3) return say(words, "sure.more", { forms });
  return more.places <= firstOpen
    ? say(words, "sure.more.one", { forms, place: firstOpen })
    : say(words, "sure.more.some", { forms, last: more.places });
}
