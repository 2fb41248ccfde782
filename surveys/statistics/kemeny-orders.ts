/** Above this, orders that are equally good may be too many to list. */
export const KEMENY_TOPICS = 8;

export interface KemenyOrders {
  /** Pairs of topics that the orders contradict, summed over the sources. */
  readonly distance: number;
  /** Every order with that distance, best topic first; topics count from 0. */
  readonly orders: readonly (readonly number[])[];
}

/**
 * The orders that contradict several rankings of the same topics least. All of them: where there are
 * several, none may be shown alone. A tie in a source contradicts nothing.
 *
 * @param rankings per source one place per topic, 1 is best; equal places are ties
 * @throws {RangeError} for more than 8 topics, or if sources rank different numbers of topics
 *
 * Source: Kemeny (1959), Daedalus 88, 577–591; the exact search over subsets is that of Held & Karp
 * (1962), Journal of SIAM 10, 196–210.
 */
export function kemenyOrders(rankings: readonly (readonly number[])[]): KemenyOrders {
  const topicCount = rankings[0]?.length ?? 0;
  if (topicCount > KEMENY_TOPICS) {
    throw new RangeError(`Kemeny orders are searched for up to ${KEMENY_TOPICS} topics`);
  }
  if (rankings.some(({ length }) => length !== topicCount)) {
    throw new RangeError("the sources do not rank the same topics");
  }
  const topics = Array.from({ length: topicCount }, (_, topic) => topic);
  const against = topics.map((above) => topics.map((below) => objections(rankings, above, below)));
  const without = (rest: number, topic: number) => rest & ~(1 << topic);
  const members = (rest: number) => topics.filter((topic) => rest & (1 << topic));
  /** Objections to `topic` standing above all others of `rest`. */
  const cost = (topic: number, rest: number) =>
    members(without(rest, topic)).reduce((sum, other) => sum + (against[topic]?.[other] ?? 0), 0);

  // least[rest]: fewest objections among the topics of `rest`, kept as bits; smaller sets come first.
  const least = [0];
  for (let rest = 1; rest < 1 << topicCount; rest += 1) {
    const costs = members(rest).map(
      (topic) => cost(topic, rest) + (least[without(rest, topic)] ?? 0),
    );
    least.push(Math.min(...costs));
  }
  const ordersOf = (rest: number): number[][] => {
    if (rest === 0) return [[]];
    const best = members(rest).filter(
      (topic) => cost(topic, rest) + (least[without(rest, topic)] ?? 0) === least[rest],
    );
    return best.flatMap((topic) =>
      ordersOf(without(rest, topic)).map((order) => [topic, ...order]),
    );
  };
  const all = (1 << topicCount) - 1;
  return { distance: least[all] ?? 0, orders: ordersOf(all) };
}

function objections(
  rankings: readonly (readonly number[])[],
  above: number,
  below: number,
): number {
  return rankings.filter((places) => (places[below] ?? 0) < (places[above] ?? 0)).length;
}
