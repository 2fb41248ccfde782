import { KEMENY_TOPICS, kemenyOrders } from "../statistics/kemeny-orders.ts";
import { kendallTauB } from "../statistics/kendall-tau-b.ts";
import type { Agreement, CommonOrder } from "../wire/evidence.ts";
import type { Topic } from "../wire/findings.ts";
import { oneDecimal } from "./rounding.ts";

/** Topic → its place in one list, 1 is best; equal places are ties. */
type Places = ReadonlyMap<string, number>;

/** With two topics the orders are the same or reversed: that is one pair, no agreement. */
const FEWEST_TOPICS = 3;
/** More orders than these that are equally good say nothing together. */
const MOST_ORDERS = 6;

/** How far two lists agree over the topics that both have places for. */
export function agreementOf(first: Places, second: Places): Omit<Agreement, "first" | "second"> {
  const codes = commonTo([first, second]);
  const one = placesOf(first, codes);
  const other = placesOf(second, codes);
  let [alike, opposed, open] = [0, 0, 0];
  for (const i of codes.keys())
    for (let j = 0; j < i; j += 1) {
      const product = Math.sign(gap(one, i, j) * gap(other, i, j));
      if (product > 0) alike += 1;
      else if (product < 0) opposed += 1;
      else open += 1;
    }
  const tau = codes.length < FEWEST_TOPICS ? null : kendallTauB(one, other);
  return { topics: codes.length, tau: tau === null ? null : oneDecimal(tau), alike, opposed, open };
}

/**
 * The orders that contradict the lists least, over the topics that all of them have places for. Lists
 * without places have no say. All such orders are given or none: one of several would be a choice.
 *
 * @param topics among which to look
 */
export function commonOrderOf(lists: readonly Places[], topics: readonly Topic[]): CommonOrder {
  const speaking = lists.filter(({ size }) => size > 0);
  const codes = commonTo(speaking);
  if (speaking.length < 2 || codes.length < FEWEST_TOPICS) return { kind: "too-little" };
  if (codes.length > KEMENY_TOPICS) return { kind: "too-many-topics", topics: codes.length };
  const { distance, orders } = kemenyOrders(speaking.map((places) => placesOf(places, codes)));
  if (orders.length > MOST_ORDERS) return { kind: "many", count: orders.length };
  return {
    kind: "orders",
    contradicted: distance,
    orders: orders.map((order) =>
      order.flatMap((at) => topics.filter(({ code }) => code === codes[at])),
    ),
  };
}

function commonTo([first, ...others]: readonly Places[]): string[] {
  return [...(first?.keys() ?? [])].filter((code) => others.every((places) => places.has(code)));
}

function placesOf(places: Places, codes: readonly string[]): number[] {
  return codes.map((code) => places.get(code) ?? 0);
}

function gap(places: readonly number[], i: number, j: number): number {
  return (places[i] ?? 0) - (places[j] ?? 0);
}
