import type { RankRanges } from "../statistics/rank-ranges.ts";
import type { Sentence, SentenceKey } from "../wire/findings.ts";
import type { Order, Standing } from "../wire/shares.ts";
import { leadersOf } from "./order.ts";

/** More names than this make a list, not a sentence. */
const MOST_NAMES = 3;

/** The keys that differ between "what matters", "what is missing" and "what first". */
export type SentenceKind = "importance" | "need" | "topThree";
const LEADING = {
  importance: { one: "importanceFirst", tied: "importanceTied", many: "importanceMany" },
  need: { one: "needFirst", tied: "needTied", many: "needMany" },
  topThree: { one: "topThreeFirst", tied: "topThreeTied", many: "topThreeMany" },
} as const;

/** A sentence that names nothing. `count` is what it may speak of: the threshold, for "few". */
export function plainSentence(key: SentenceKey, count = 0): Sentence {
  return { key, topics: [], count, total: 0 };
}

/**
 * What a comparison says in one or two sentences, ties included. Nothing is claimed that the joint rank
 * ranges do not hold: "first" is one topic surely above all others, "tied" are topics none of which is
 * surely above another.
 *
 * @param shown positions of the compared topics in the order in which they are shown
 * @param names their short labels, by position
 */
export function sentencesOf(
  kind: SentenceKind,
  order: Order,
  ranges: RankRanges,
  standings: readonly Standing[],
  shown: readonly number[],
  names: readonly string[],
): Sentence[] {
  const total = names.length;
  const say = (key: SentenceKey, positions: readonly number[]): Sentence => ({
    key,
    topics: shown.filter((position) => positions.includes(position)).map((at) => names[at] ?? ""),
    count: positions.length,
    total,
  });
  if (order === "none") return [plainSentence("voices")];
  if (order === "groups") {
    const upper = shown.filter((at) => {
      const standing = standings[at];
      return standing?.kind === "group" && standing.group === "upper";
    });
    if (upper.length === 0) return [say("noneApart", [])];
    if (upper.length === 1) return [say("upperOne", upper)];
    return [say(upper.length <= MOST_NAMES ? "upperSome" : "upperMany", upper)];
  }
  const { first, next } = leadersOf(ranges);
  if (first.length === total) return [say("noneApart", [])];
  if (first.length > MOST_NAMES) return [say(LEADING[kind].many, first)];
  if (first.length > 1) return [say(LEADING[kind].tied, first)];
  const opening = say(LEADING[kind].one, first);
  if (next.length === 0) return [opening];
  return [opening, say(next.length === 1 ? "thenOne" : "thenTied", next)];
}
