import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { listed } from "../../../surveys/messages/listed.ts";
import { de } from "../../../surveys/messages/priorities/de.ts";
import { saySentences } from "../../../surveys/messages/priorities/say-sentences.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Sentence } from "../../../surveys/wire/findings.ts";
import type { Share, Standing } from "../../../surveys/wire/shares.ts";
import { numberFormat, spanOf } from "../../shared/results/numbers.ts";

/** Staff rooms speak German. */
export const FORMAT = numberFormat("de");

/** The sentence on top. */
export function spoken(sentences: readonly Sentence[]): string {
  return saySentences(sentences, de, "de");
}

/** „A“, „B“ und „C“. */
export function namesOf(topics: readonly { short: string }[]): string {
  return listed(
    topics.map(({ short }) => say(de, "quote", { topic: short })),
    "de",
  );
}

/** "2 bis 5", "1", "Obere Gruppe" or "ohne Platz". */
export function standingText(standing: Standing): string {
  switch (standing.kind) {
    case "places":
      return standing.lower === standing.upper
        ? String(standing.lower)
        : say(BOARD_DE, "place.range", standing);
    case "group":
      return say(BOARD_DE, `group.${standing.group}`);
    case "none":
      return say(BOARD_DE, "place.none");
  }
}

/** "380 bis 398", or the number where all are equal. */
export function spanText(numbers: readonly number[]): string {
  const span = spanOf(numbers);
  if (!span) return "0";
  return span.lower === span.upper ? String(span.lower) : say(BOARD_DE, "base.span", span);
}

/** The range of a share as text; empty where there is none. */
export function rangeText(share: Share): string {
  return share.kind === "percent" ? say(BOARD_DE, "range.text", share) : "";
}
