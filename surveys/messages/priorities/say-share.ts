import type { Share } from "../../wire/results.ts";
import { say } from "../say.ts";
import type { PrioritiesWords } from "./de.ts";

/** A share that is not told exactly. */
export type InexactShare = Extract<Share, { kind: "bound" | "span" }>;

/** From so many answers on, one in twenty is the bound itself; below, it is a number of people. */
const PERCENT_FROM = 60;

/**
 * Says a share of a sensitive question that is not told exactly: "unter 5 %" or, of fewer people, "weniger
 * als 3 von 45"; "35 bis 40 %" or "3 bis 42 von 45".
 *
 * @param percent writes a whole percent in the language of the words
 */
export function sayInexactShare(
  share: InexactShare,
  words: PrioritiesWords,
  percent: (value: number) => string,
): string {
  const { n } = share;
  const inPercent = n >= PERCENT_FROM;
  if (share.kind === "span") {
    const { least, most } = share;
    if (!inPercent) return say(words, "share.between", { least, most, n });
    const lower = Math.round((100 * least) / n);
    return say(words, "share.between.percent", {
      lower,
      upper: percent(Math.round((100 * most) / n)),
    });
  }
  const { side, limit } = share;
  if (inPercent) {
    const bound = percent(side === "under" ? 5 : 95);
    return say(words, side === "under" ? "share.under.percent" : "share.over.percent", { bound });
  }
  return side === "under"
    ? say(words, "share.under", { limit, n })
    : say(words, "share.over", { limit: n - limit, n });
}
