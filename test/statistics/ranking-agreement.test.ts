import fc from "fast-check";
import { expect, it } from "vitest";
import { kemenyOrders } from "../../surveys/statistics/kemeny-orders.ts";
import { kendallTauB } from "../../surveys/statistics/kendall-tau-b.ts";

const places = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 4 });

it("has a tau-b that is symmetric, turns its sign with the order and stays between −1 and 1", () => {
  fc.assert(
    fc.property(places, places, (first, second) => {
      const tau = kendallTauB(first, second);
      expect(kendallTauB(second, first)).toBe(tau);
      const turned = kendallTauB(
        first,
        second.map((place) => -place),
      );
      expect(turned ?? 9).toBeCloseTo(tau === null ? 9 : -tau, 12);
      expect(Math.abs(tau ?? 0)).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});

it("has no tau-b where one ranking ties everything", () => {
  expect(kendallTauB([1, 1, 1], [1, 2, 3])).toBeNull();
});

it("finds all Kemeny orders that trying every order finds", () => {
  fc.assert(
    fc.property(fc.array(places, { minLength: 1, maxLength: 4 }), (rankings) => {
      const all = permutations([0, 1, 2, 3]).map((order) => ({
        order,
        distance: distanceOf(order, rankings),
      }));
      const least = Math.min(...all.map(({ distance }) => distance));
      expect(kemenyOrders(rankings)).toEqual({
        distance: least,
        orders: all.filter(({ distance }) => distance === least).map(({ order }) => order),
      });
    }),
  );
});

it("refuses nine topics and sources with different topics", () => {
  expect(() => kemenyOrders([[1, 2, 3, 4, 5, 6, 7, 8, 9]])).toThrow(RangeError);
  expect(() =>
    kemenyOrders([
      [1, 2],
      [1, 2, 3],
    ]),
  ).toThrow(RangeError);
  expect(() => kendallTauB([1, 2], [1, 2, 3])).toThrow(RangeError);
});

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

function distanceOf(order: readonly number[], rankings: readonly (readonly number[])[]): number {
  let distance = 0;
  for (const [at, above] of order.entries()) {
    for (const below of order.slice(at + 1)) {
      for (const ranks of rankings) if ((ranks[below] ?? 0) < (ranks[above] ?? 0)) distance += 1;
    }
  }
  return distance;
}
