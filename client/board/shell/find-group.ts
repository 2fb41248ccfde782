import {
  FILLING_WORDS_DE,
  GROUP_NAMES_DE,
  GROUP_WORDS_DE,
} from "../../../surveys/messages/board/groups-de.ts";
import type { Breakdown } from "../../../surveys/wire/breakdown.ts";

type Choices = Breakdown["choices"];
/** An answer that somebody in a group gave. */
type Chosen = { question: string; code: string };
type Named = Chosen & { words: readonly string[] };

/**
 * Reads typed words as a group: "Frauen ab 85". Every word must belong to a group that can be chosen, so that
 * "Frauen über 80 in Zaschendorf" is not taken for "Frauen".
 *
 * @returns null where the words name no such group
 */
export function findGroup(typed: string, choices: Choices): Chosen[] | null {
  let words = wordsOf(typed);
  const named = choices.flatMap(namesIn).toSorted((a, b) => b.words.length - a.words.length);
  const found: Chosen[] = [];
  for (const { question, code, words: name } of named) {
    const at = placeOf(name, words);
    if (at < 0 || found.some((one) => one.question === question)) continue;
    found.push({ question, code });
    words = words.toSpliced(at, name.length);
  }
  return words.length === 0 && found.length > 0 ? found : null;
}

/** How a group is called: "Frauen" rather than "weiblich". */
export function groupName({ question, code, label }: Chosen & { label: string }): string {
  return GROUP_NAMES_DE[`${question}:${code}`] ?? label;
}

function namesIn({ question, options }: Choices[number]): Named[] {
  return options.flatMap(({ code, label }) => {
    const key = `${question}:${code}`;
    const names = [label, GROUP_NAMES_DE[key] ?? "", ...(GROUP_WORDS_DE[key] ?? []), ...ages(code)];
    return names
      .map(wordsOf)
      .filter((words) => words.length > 0)
      .map((words) => ({ question, code, words }));
  });
}

/** "85_plus" is also "ab 85" and "über 84". */
function ages(code: string): string[] {
  const [, from] = /^(\d+)_plus$/.exec(code) ?? [];
  if (from === undefined) return [];
  return [`ab ${from}`, `über ${Number(from) - 1}`, `${from} +`];
}

function wordsOf(text: string): string[] {
  return text
    .toLocaleLowerCase("de")
    .replaceAll(/[^\p{L}\p{N}+]+/gu, " ")
    .replaceAll("+", " + ")
    .split(" ")
    .filter((word) => word !== "" && !FILLING_WORDS_DE.includes(word));
}

function placeOf(name: readonly string[], words: readonly string[]): number {
  return words.findIndex((_, at) => name.every((word, offset) => words[at + offset] === word));
}
