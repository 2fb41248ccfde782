import type { Check, LeftOut, ListChecks, ShownChecks, Swap } from "../../wire/release-checks.ts";
import { listed } from "../listed.ts";
import { say } from "../say.ts";
import type { PrioritiesWords } from "./de.ts";

/** More swaps than this make a list, not a sentence. */
const MOST_SWAPS = 2;

/** Whose words the channel check of one list is told in. */
export type CheckWords = {
  words: PrioritiesWords;
  /** For joining: "A, B und C". */
  language: string;
  shown: ShownChecks;
};

/**
 * The one line of a list: "stabil" and without what, or what tips it.
 *
 * @example
 * // Ohne Papierbögen bliebe Platz 1 gleich. Platz 2 und 3 tauschten.
 */
export function sayChecks(list: ListChecks, told: CheckWords): string {
  const { words, language } = told;
  if (!list.hasOrder) return say(words, "check.noOrder");
  const tipping = list.checks.find(({ swaps }) => swaps.length > 0);
  if (tipping) return sayCheck(list, tipping, told);
  if (list.checks.length === 0) return say(words, "check.tooFew");
  const parts = list.checks.map(({ without }) =>
    without.kind === "site" ? say(words, "check.part.sites") : partOf(without, told),
  );
  return say(words, "check.stable", { parts: listed(new Set(parts), language) });
}

/** What one check of a list found. */
export function sayCheck(
  list: ListChecks,
  { without, firstStays, swaps }: Check,
  told: CheckWords,
): string {
  const { words } = told;
  const part = partOf(without, told);
  if (swaps.length === 0) return say(words, "check.same", { part });
  const said = firstStays ? [say(words, "check.firstStays", { part })] : [];
  for (const swap of swaps.slice(0, MOST_SWAPS)) {
    const pair = pairOf(list, swap, told);
    said.push(
      said.length > 0
        ? capitalized(say(words, "check.swap.then", { pair }))
        : say(words, "check.swap", { part, pair }),
    );
  }
  if (swaps.length > MOST_SWAPS) said.push(say(words, "check.more"));
  return said.join(" ");
}

function partOf(without: LeftOut, { words, shown }: CheckWords): string {
  switch (without.kind) {
    case "mode":
      return say(words, `check.part.${without.mode}`);
    case "site":
      return say(words, "check.part.site", { site: shown.sites[without.site] ?? without.site });
    default:
      return say(words, `check.part.${without.kind}`);
  }
}

/** Where both places are certain, the places; else the topics, because a place would say too much. */
function pairOf({ list }: ListChecks, { above, below, places }: Swap, told: CheckWords): string {
  const { words, shown } = told;
  if (places) return say(words, "check.pair.places", { one: places[0], other: places[1] });
  const nameOf = (code: string) =>
    say(words, "quote", { topic: shown.items[list]?.[code] ?? code });
  return say(words, "check.pair.topics", { one: nameOf(above), other: nameOf(below) });
}

function capitalized(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
