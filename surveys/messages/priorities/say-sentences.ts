import type { Sentence } from "../../wire/findings.ts";
import { listed } from "../listed.ts";
import { say } from "../say.ts";
import type { PrioritiesKey, PrioritiesWords } from "./de.ts";

/**
 * Says in words what a comparison found.
 *
 * @param language for joining names: "A, B und C"
 * @example
 * saySentences(result.findings.importance.sentences, de, "de");
 * // „Ein offener Treffpunkt“ steht an erster Stelle. Danach kommen vier Themen, die gleichauf liegen.
 */
export function saySentences(
  sentences: readonly Sentence[],
  words: PrioritiesWords,
  language: string,
): string {
  return sentences
    .map(({ key, topics, count, total }) => {
      const counted = numberWord(words, count);
      return say(words, key, {
        topics: listed(
          topics.map((topic) => say(words, "quote", { topic })),
          language,
        ),
        digits: count,
        count: counted,
        Count: counted.charAt(0).toUpperCase() + counted.slice(1),
        total: numberWord(words, total),
      });
    })
    .join(" ");
}

/** A number as a word up to twelve; larger ones are easier to read in digits. */
export function numberWord(words: PrioritiesWords, number: number): string {
  const key = `number${number}`;
  return isKey(words, key) ? words[key] : String(number);
}

function isKey(words: PrioritiesWords, key: string): key is PrioritiesKey {
  return key in words;
}
