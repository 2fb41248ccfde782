import fc from "fast-check";
import { expect, it } from "vitest";
import { fisherExact } from "../../surveys/statistics/fisher-exact.ts";

// Fisher (1935), The Design of Experiments, chapter II: of four cups each, three named rightly.
it("judges the lady who tastes tea as Fisher did", () => {
  const lady = fisherExact({ count: 3, base: 4 }, { count: 1, base: 4 });
  expect(lady).toBeCloseTo(34 / 70, 14);
});

it("says nothing where one side has nobody", () => {
  expect(fisherExact({ count: 0, base: 0 }, { count: 3, base: 9 })).toBeNull();
});

it("does not overflow on many people", () => {
  const p = fisherExact({ count: 2, base: 400_000 }, { count: 9, base: 600_000 });
  expect(p).toBeGreaterThan(0.1);
  expect(p).toBeLessThan(0.3);
});

it("refuses more people than there are", () => {
  expect(() => fisherExact({ count: 5, base: 4 }, { count: 1, base: 4 })).toThrow(RangeError);
});

const side = fc
  .record({ base: fc.integer({ min: 1, max: 25 }), part: fc.nat(25) })
  .map(({ base, part }) => ({ base, count: part % (base + 1) }));

it("adds up exactly the tables that are no likelier", () => {
  fc.assert(
    fc.property(side, side, (first, second) => {
      const having = first.count + second.count;
      const ways = (x: number) => choose(first.base, x) * choose(second.base, having - x);
      const own = ways(first.count);
      let [all, rare] = [0n, 0n];
      for (let x = 0; x <= having; x += 1) {
        all += ways(x);
        if (ways(x) <= own) rare += ways(x);
      }
      expect(fisherExact(first, second)).toBeCloseTo(Number(rare) / Number(all), 11);
    }),
  );
});

function choose(from: number, take: number): bigint {
  if (take < 0 || take > from) return 0n;
  let ways = 1n;
  for (let i = 1; i <= take; i += 1) ways = (ways * BigInt(from - take + i)) / BigInt(i);
  return ways;
}
