import { orderSwaps } from "../statistics/order-swaps.ts";
import type { PairSums } from "../statistics/pair-sums.ts";
import { rankRanges } from "../statistics/rank-ranges.ts";
import { subtractSums } from "../statistics/sums.ts";
import type { Counts } from "../tally/counts.ts";
import type { Layout } from "../tally/layout.ts";
import type { Check, LeftOut, ListChecks, Swap } from "../wire/release-checks.ts";
import type { OrderedList } from "./ordered-lists.ts";
import { pairsOf } from "./ordered-lists.ts";
import { PERCENT_FROM } from "./stage.ts";

/** So many places are looked at: what happens further down decides nothing. */
const PLACES = 5;

/** Forms that are left out together, counted in the layout of the check. */
export type PartOfForms = Forms & { without: LeftOut };
type Forms = { forms: number; counts: Counts };

/**
 * Asks of a list whether its order rests on a part of the forms: it is computed again without each of the
 * parts. A part is looked at only where it and the rest hold enough forms, so that the answer never tells
 * of few. Days are told together: some one day, not which.
 *
 * @param list the list as it is published
 * @param counted all forms of the publication, and what may be left out, counted in `layout`
 * @param leastFlagged forms that look odd that are needed to say anything about them; every other part,
 *   and the rest, need 30
 */
export function checkList(
  list: OrderedList,
  layout: Layout,
  { everybody, parts }: { everybody: Forms; parts: readonly PartOfForms[] },
  leastFlagged = PERCENT_FROM,
): ListChecks {
  const { question, compared, codes } = list;
  const ranges = rankRanges(compared.length, list.pairs);
  const isCertain = (item: number, place: number) =>
    ranges.ranges[item]?.lower === place && ranges.ranges[item]?.upper === place;
  const first = compared.findIndex((_, item) => isCertain(item, 1));
  const placesOf = (above: number, below: number): Swap["places"] => {
    const [upper = 0, lower = 0] = [above, below].map((item) => ranges.ranges[item]?.lower);
    const certain = isCertain(above, upper) && isCertain(below, lower);
    return list.order === "places" && certain ? [upper, lower] : null;
  };
  const sumsIn = (counts: Counts) => pairsOf({ layout, sums: counts }, question, compared);
  const all = sumsIn(everybody.counts);
  const hasOrder = list.order !== "none" && ranges.comparisons.some((one) => one.surelyAbove);
  const leastOf = ({ kind }: LeftOut) => (kind === "flagged" ? leastFlagged : PERCENT_FROM);
  const checks = parts
    .filter(({ without, forms }) => hasOrder && forms >= leastOf(without))
    .filter(({ forms }) => everybody.forms - forms >= PERCENT_FROM)
    .map(({ without, counts }): Check => {
      const part = sumsIn(counts);
      const rest = withoutPart(all, part);
      const least = leastOf(without);
      const swaps = orderSwaps(ranges, rest, part, { places: PLACES, least });
      return {
        without,
        firstStays: list.order === "places" && first >= 0 && surelyLeads(first, rest),
        swaps: swaps.map(({ above, below }) => ({
          above: codes[above] ?? "",
          below: codes[below] ?? "",
          places: placesOf(above, below),
        })),
      };
    });
  return { list: list.list, hasOrder, checks: daysTogether(checks) };
}

/** Whether an item has the larger mean in each of its pairs, and each of them was judged by 30 forms or more. */
function surelyLeads(item: number, pairs: readonly PairSums[]): boolean {
  return pairs
    .filter(({ i, j }) => i === item || j === item)
    .every(({ i, n, sum }) => n >= PERCENT_FROM && (i === item ? sum > 0 : sum < 0));
}

function withoutPart(all: readonly PairSums[], part: readonly PairSums[]): PairSums[] {
  return all.map(({ i, j, ...sums }) => {
    const left = part.find((one) => one.i === i && one.j === j);
    return { i, j, ...(left ? subtractSums(sums, left) : sums) };
  });
}

/** One check in place of those of all days: it holds every swap that any of them has. */
function daysTogether(checks: readonly Check[]): Check[] {
  const days = checks.filter(({ without }) => without.kind === "day");
  const others = checks.filter(({ without }) => without.kind !== "day");
  if (days.length === 0) return [...others];
  const swaps = new Map(
    days.flatMap((day) => day.swaps.map((swap) => [`${swap.above} ${swap.below}`, swap] as const)),
  );
  const firstStays = days.every((day) => day.firstStays);
  return [...others, { without: { kind: "day" }, firstStays, swaps: [...swaps.values()] }];
}
