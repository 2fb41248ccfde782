import { listed } from "../messages/listed.ts";
import { PRIORITIES_WORDS } from "../messages/priorities/catalogues.ts";
import type { PrioritiesKey } from "../messages/priorities/de.ts";
import { sayCertainty } from "../messages/priorities/say-certainty.ts";
import { sayChecks } from "../messages/priorities/say-checks.ts";
import { numberWord, saySentences } from "../messages/priorities/say-sentences.ts";
import { sayInexactShare } from "../messages/priorities/say-share.ts";
import type { ReportLanguage } from "../messages/report/catalogues.ts";
import { REPORT_WORDS } from "../messages/report/catalogues.ts";
import type { ReportKey } from "../messages/report/de.ts";
import { say } from "../messages/say.ts";
import type { Certainty, Sentence } from "../wire/findings.ts";
import type { ShownChecks } from "../wire/release-checks.ts";
import type { Mean, Share, Standing } from "../wire/shares.ts";
import { decimal, percent } from "./format.ts";

type Values = Readonly<Record<string, string | number>>;

/** Everything that a report says, in one language. Numbers become words here and nowhere else. */
export type ReportSpeaking = {
  language: ReportLanguage;
  say(key: ReportKey, values?: Values): string;
  result(key: PrioritiesKey, values?: Values): string;
  sentences(sentences: readonly Sentence[]): string;
  /** How sure the places are; nothing where there are none. */
  certainty(certainty: Certainty | null): string[];
  /** What the channel check of a list found; nothing where there was none. */
  checks(shown: ShownChecks | null, list: "importance" | "topThree"): string[];
  names(topics: readonly { short: string }[]): string;
  /** "61 %", "7 von 14" where a percent would claim too much, or a bound where the question is sensitive. */
  share(share: Share): string;
  /** "55 bis 67"; empty where there is none. */
  range(share: Share): string;
  mean(mean: Mean | null): string;
  standing(standing: Standing): string;
  /** "380 bis 398" */
  span(numbers: readonly number[]): string;
  number(number: number): string;
};

/** @param language of the report */
export function reportWords(language: ReportLanguage): ReportSpeaking {
  const words = REPORT_WORDS[language];
  const results = PRIORITIES_WORDS[language];
  const told: ReportSpeaking["say"] = (key, values) => say(words, key, values);
  return {
    language,
    say: told,
    result: (key, values) => say(results, key, values),
    sentences: (sentences) => saySentences(sentences, results, language),
    certainty: (certainty) => (certainty ? [sayCertainty(certainty, results, language)] : []),
    checks(shown, name) {
      const list = shown?.lists.find((one) => one.list === name);
      return shown && list ? [sayChecks(list, { words: results, language, shown })] : [];
    },
    names: (topics) =>
      listed(
        topics.map(({ short }) => say(results, "quote", { topic: short })),
        language,
      ),
    share(share) {
      switch (share.kind) {
        case "percent":
          return percent(share.percent);
        case "counts":
          return told("share.counts", share);
        default:
          return sayInexactShare(share, results, percent);
      }
    },
    range: (share) => (share.kind === "percent" ? told("range", share) : ""),
    mean(mean) {
      if (!mean) return "–";
      const value = decimal(mean.value);
      if (!mean.range) return value;
      const { lower, upper } = mean.range;
      return told("mean.range", { value, lower: decimal(lower), upper: decimal(upper) });
    },
    standing(standing) {
      if (standing.kind === "group") return told(`group.${standing.group}`);
      if (standing.kind === "none") return told("place.none");
      const { lower, upper } = standing;
      return lower === upper ? String(lower) : told("place.range", standing);
    },
    span(numbers) {
      if (numbers.length === 0) return "0";
      const [lower, upper] = [Math.min(...numbers), Math.max(...numbers)];
      return lower === upper ? String(lower) : told("range", { lower, upper });
    },
    number: (number) => numberWord(results, number),
  };
}
