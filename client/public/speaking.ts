import { listed } from "../../surveys/messages/listed.ts";
import { PRIORITIES_WORDS } from "../../surveys/messages/priorities/catalogues.ts";
import type { PrioritiesKey } from "../../surveys/messages/priorities/de.ts";
import { sayCertainty } from "../../surveys/messages/priorities/say-certainty.ts";
import { sayChecks } from "../../surveys/messages/priorities/say-checks.ts";
import { numberWord, saySentences } from "../../surveys/messages/priorities/say-sentences.ts";
import { PUBLIC_WORDS } from "../../surveys/messages/public/catalogues.ts";
import type { PublicKey } from "../../surveys/messages/public/de.ts";
import type { ResultLanguage } from "../../surveys/messages/say.ts";
import { say } from "../../surveys/messages/say.ts";
import type { Certainty, Sentence } from "../../surveys/wire/findings.ts";
import type { CheckedList, ShownChecks } from "../../surveys/wire/release-checks.ts";
import type { NumberFormat } from "../shared/results/numbers.ts";
import { numberFormat, spanOf } from "../shared/results/numbers.ts";

type Values = Readonly<Record<string, string | number>>;

/** Everything that the page says, in one language. */
export type Speaking = {
  language: ResultLanguage;
  format: NumberFormat;
  say(key: PublicKey, values?: Values): string;
  result(key: PrioritiesKey, values?: Values): string;
  sentences(sentences: readonly Sentence[]): string;
  certainty(certainty: Certainty): string;
  /** The one line of the channel check; null where there is none. */
  checks(shown: ShownChecks | null, list: CheckedList): string | null;
  names(topics: readonly { short: string }[]): string;
  span(numbers: readonly number[]): string;
  /** "neun" */
  number(number: number): string;
};

export function speakingIn(language: ResultLanguage): Speaking {
  const words = PUBLIC_WORDS[language];
  const results = PRIORITIES_WORDS[language];
  return {
    language,
    format: numberFormat(language),
    say: (key, values) => say(words, key, values),
    result: (key, values) => say(results, key, values),
    sentences: (sentences) => saySentences(sentences, results, language),
    certainty: (certainty) => sayCertainty(certainty, results, language),
    checks(shown, list) {
      const found = shown?.lists.find((one) => one.list === list);
      return shown && found ? sayChecks(found, { words: results, language, shown }) : null;
    },
    number: (number) => numberWord(results, number),
    names: (topics) =>
      listed(
        topics.map(({ short }) => say(results, "quote", { topic: short })),
        language,
      ),
    span(numbers) {
      const span = spanOf(numbers);
      if (!span) return "0";
      return span.lower === span.upper ? String(span.lower) : say(words, "span", span);
    },
  };
}
