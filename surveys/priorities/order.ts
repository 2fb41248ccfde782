import type { RankRanges } from "../statistics/rank-ranges.ts";
import type { Order, Stage, Standing } from "../wire/shares.ts";

/**
 * What may be read from the order of a list. Topics with fewer than 30 answers are not compared; places
 * need 100 answers to every compared topic, because one thin topic widens nobody's range but its own and
 * would still be called "place 4".
 *
 * @param compared stages of the topics that are compared
 */
export function orderOf(compared: readonly Stage[]): Order {
  if (compared.length < 2) return "none";
  return compared.every((stage) => stage === "stable") ? "places" : "groups";
}

/** Whether a topic has enough answers to be compared with others. */
export function isCompared(stage: Stage): boolean {
  return stage === "tendency" || stage === "stable";
}

/**
 * Where each compared topic stands. Places are the joint rank range. Groups follow from the same
 * ranges: *upper* is what nothing stands surely above while it stands surely above something, *lower*
 * the reverse, and *middle* is everything that cannot be told apart or lies between.
 */
export function standingsOf(order: Order, { ranges }: RankRanges): Standing[] {
  return ranges.map(({ lower, upper }): Standing => {
    if (order === "none") return { kind: "none" };
    if (order === "places") return { kind: "places", lower, upper };
    const hasAbove = lower > 1;
    const hasBelow = upper < ranges.length;
    if (hasBelow === hasAbove) return { kind: "group", group: "middle" };
    return { kind: "group", group: hasBelow ? "upper" : "lower" };
  });
}

/**
 * The topics that nothing stands surely above, then those that only these stand surely above. Within
 * each of the two no topic stands surely above another.
 */
export function leadersOf({ ranges, comparisons }: RankRanges): {
  first: number[];
  next: number[];
} {
  const all = ranges.map((_, item) => item);
  const first = all.filter((item) => ranges[item]?.lower === 1);
  const rest = all.filter((item) => !first.includes(item));
  const outranked = new Set(
    comparisons.filter(({ i, surelyAbove }) => surelyAbove && rest.includes(i)).map(({ j }) => j),
  );
  return { first, next: rest.filter((item) => !outranked.has(item)) };
}

/** Positions of a list in the order in which it is shown; equal ones keep the questionnaire's order. */
export function shownOrder(
  order: Order,
  standings: readonly Standing[],
  descending: readonly (readonly number[])[],
): number[] {
  const positions = standings.map((_, position) => position);
  if (order === "none") return positions;
  if (order === "groups")
    return positions.toSorted((a, b) => groupRank(standings[a]) - groupRank(standings[b]));
  return positions.toSorted((a, b) => {
    for (const values of descending) {
      const difference = (values[b] ?? 0) - (values[a] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

const GROUPS = ["upper", "middle", "lower"];
function groupRank(standing: Standing | undefined): number {
  return standing?.kind === "group" ? GROUPS.indexOf(standing.group) : GROUPS.length;
}
