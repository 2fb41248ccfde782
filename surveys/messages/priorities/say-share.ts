import { STEPS_FROM } from "../../priorities/sensitive-steps.ts";
import type { InexactShare } from "../../wire/shares.ts";
import { say } from "../say.ts";
import type { PrioritiesWords } from "./de.ts";

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
  const inPercent = n >= STEPS_FROM;
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
