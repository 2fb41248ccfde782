import { chanceFrom } from "../../server/seed/chance.ts";
import type { Figure } from "./figure.ts";
import { percent } from "./figure.ts";
import { outlookHits, rankCoverage, TWO_TIED_PAIRS } from "./simulated-surveys.ts";

const SIZES = [25, 60, 120, 250, 500];
const SURVEYS = 2000;
const OUTLOOK_SIZES = [100, 200, 400];
const OUTLOOK_SURVEYS = 400;
const LEVEL = 0.95;

/** "So sicher sind wir" in its long form: how often ranges, certain places and "so many more forms" held. */
export function certaintyFigures(): Figure[] {
  const coverage = SIZES.map((persons): Figure => {
    const { covered, width, truthful } = rankCoverage(
      TWO_TIED_PAIRS,
      persons,
      SURVEYS,
      chanceFrom(persons),
    );
    return {
      what: `all true places in their ranges, n = ${persons}`,
      measured: percent(covered, 1),
      comparedWith: `certain places true in ${percent(truthful, 1)}`,
      ratio: `width ${width.toFixed(1)} of ${TWO_TIED_PAIRS.length}`,
      target: "≥ 95 %",
      met: covered >= leastShare(LEVEL, SURVEYS) && truthful >= leastShare(LEVEL, SURVEYS),
    };
  });
  const outlooks = OUTLOOK_SIZES.map((persons): Figure => {
    const { told, never, settled } = outlookHits(persons, OUTLOOK_SURVEYS, chanceFrom(persons));
    return {
      what: `"so many more forms" was enough, n = ${persons}`,
      measured: percent(settled / told),
      comparedWith: `${told} told, ${never} without a number`,
      ratio: "–",
      target: "≥ 50 %",
      met: settled / told >= 0.5,
    };
  });
  return [...coverage, ...outlooks];
}

/** The share that a simulation of so many surveys may show by chance where the true one is `share`. */
function leastShare(share: number, surveys: number): number {
  return share - 3 * Math.sqrt((share * (1 - share)) / surveys);
}
