import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Audit } from "../../../surveys/disclosure/attack/audit.ts";
import { audit } from "../../../surveys/disclosure/attack/audit.ts";
import type { KnownSums } from "../../../surveys/disclosure/attack/known-sums.ts";
import { over } from "../../../surveys/disclosure/attack/known-sums.ts";
import { rank } from "./rank.ts";

const THRESHOLD = 5;

function exposuresOf(known: KnownSums, threshold = THRESHOLD) {
  const found = audit(known, threshold);
  if (found.kind === "contradiction") throw new Error("the numbers contradict each other");
  return found.exposures;
}

const sum = (name: string, cells: readonly string[], people: number) => ({
  name,
  cells: over(cells),
  people,
});

describe("names what is below k, with the way to it", () => {
  it("one newcomer between two evenings", () => {
    const published = [sum("Monday", ["base"], 57), sum("Tuesday", ["base", "new"], 58)];
    expect(exposuresOf({ published, heldBack: [] })).toEqual([
      {
        by: "combination",
        cells: ["new"],
        people: 1,
        from: [
          { name: "Tuesday", times: "1" },
          { name: "Monday", times: "-1" },
        ],
      },
    ]);
  });

  it("a set of two cells, none of which follows alone", () => {
    const published = [
      sum("all", ["a", "b", "c"], 40),
      sum("a and c", ["a", "c"], 30),
      sum("c and d", ["c", "d"], 27),
    ];
    const found = exposuresOf({ published: [...published, sum("e", ["d", "e"], 4)], heldBack: [] });
    expect(found).toMatchObject([{ by: "combination", cells: ["d", "e"], people: 4 }]);
  });

  it("one who comes while a batch is undone that had come alone", () => {
    const published = [
      sum("before the batch", ["early"], 56),
      sum("with the batch", ["early", "batch"], 89),
      sum("later", ["early", "batch", "late"], 99),
      sum("batch undone", ["early", "late", "newcomer"], 67),
    ];
    expect(exposuresOf({ published, heldBack: [] }, 10)).toMatchObject([
      { by: "combination", cells: ["newcomer"], people: 1 },
    ]);
  });

  it("half sums: a number that counts two pairs each once", () => {
    const published = [sum("x", ["a", "b"], 30), sum("y", ["b", "c"], 30), sum("z", ["a", "c"], 6)];
    const found = exposuresOf({ published, heldBack: [] });
    expect(found).toMatchObject([
      { cells: ["a"], people: 3, from: [{ times: "1/2" }, { times: "-1/2" }, { times: "1/2" }] },
      { cells: ["c"], people: 3 },
    ]);
  });

  it("two cells that are hidden because they are small, and make eight together", () => {
    const small = (name: string) => ({ name, cells: over([name]), atMost: THRESHOLD - 1 });
    const found = exposuresOf({
      published: [sum("both", ["a", "b"], 8)],
      heldBack: [small("a"), small("b")],
    });
    expect(found).toEqual([
      { by: "bounds", cells: ["a"], people: 4, from: ["both", "a", "b"] },
      { by: "bounds", cells: ["b"], people: 4, from: ["both", "a", "b"] },
    ]);
  });
});

it("calls numbers contradictory that no people can have", () => {
  const more = [sum("all", ["a", "b"], 10), sum("part", ["a"], 11)];
  expect(audit({ published: more, heldBack: [] }, THRESHOLD).kind).toBe("contradiction");
  const twice = [sum("one", ["a"], 10), sum("other", ["a"], 11)];
  expect(audit({ published: twice, heldBack: [] }, THRESHOLD).kind).toBe("contradiction");
});

it("says so when it gave up", () => {
  const cells = Array.from({ length: 12 }, (_, cell) => `c${cell}`);
  const published = cells.map((cell, at) => sum(cell, [cell, cells[(at + 1) % 12] ?? cell], 30));
  expect(audit({ published, heldBack: [] }, THRESHOLD, 5)).toMatchObject({ complete: false });
});

it("refuses a threshold below the floor", () => {
  expect(() => audit({ published: [], heldBack: [] }, 4)).toThrow(RangeError);
});

const ALL = ["a", "b", "c", "d"];
const MOST = 2;
const view = fc.record({ cells: fc.subarray(ALL, { minLength: 1 }), shown: fc.boolean() });
const world = fc.record({
  sizes: fc.array(fc.nat({ max: MOST }), { minLength: 4, maxLength: 4 }),
  views: fc.array(view, { minLength: 1, maxLength: 6 }),
});

function knownOf({
  sizes,
  views,
}: {
  sizes: number[];
  views: { cells: string[]; shown: boolean }[];
}) {
  const people = (cells: readonly string[]) =>
    cells.reduce((total, cell) => total + (sizes[ALL.indexOf(cell)] ?? 0), 0);
  const heldBack = views
    .filter(({ cells, shown }) => !shown && people(cells) < THRESHOLD)
    .map(({ cells }, at) => ({ name: `held ${at}`, cells: over(cells), atMost: THRESHOLD - 1 }));
  const published = views
    .filter(({ shown }) => shown)
    .map(({ cells }, at) => sum(`shown ${at}`, cells, people(cells)));
  return { known: { published, heldBack }, people };
}

function audited(known: KnownSums): Extract<Audit, { kind: "audited" }> {
  const found = audit(known, THRESHOLD);
  if (found.kind === "contradiction") throw new Error("the truth contradicts itself");
  expect(found.complete).toBe(true);
  return found;
}

it("finds exactly the sets that follow: checked by the rank of the system, set by set", () => {
  fc.assert(
    fc.property(world, (truth) => {
      const { known, people } = knownOf(truth);
      const { bounds, exposures } = audited(known);
      // Cells that are surely empty stand in nobody's way: they are no cells.
      const some = ALL.filter((cell) => bounds.get(cell)?.greatest !== 0);
      const rows = known.published.map(({ cells }) => some.map((cell) => cells.get(cell) ?? 0));
      const follow = subsets(some).filter((set) => {
        const indicator = some.map((cell) => (set.includes(cell) ? 1 : 0));
        const n = people(set);
        return n > 0 && n < THRESHOLD && rank([...rows, indicator]) === rank(rows);
      });
      const smallest = follow.filter(
        (set) =>
          !follow.some((other) => other !== set && other.every((cell) => set.includes(cell))),
      );
      const found = exposures
        .filter(({ by }) => by === "combination")
        .map(({ cells }) => [...cells].sort().join());
      expect(found.sort()).toEqual(smallest.map((set) => set.join()).sort());
    }),
    { numRuns: 40 },
  );
});

it("bounds every cell as tightly as trying all numbers does", () => {
  fc.assert(
    fc.property(world, (truth) => {
      const { known } = knownOf(truth);
      const { bounds } = audited(known);
      const possible = possibleSizes(known);
      for (const [at, cell] of ALL.entries()) {
        const own = bounds.get(cell);
        if (!own) continue;
        const values = possible.map((sizes) => sizes[at] ?? 0);
        expect(own.least).toBe(Math.min(...values));
        // The trial ends at LARGEST, which no shown number exceeds: a cell without bound reaches it.
        expect(Math.min(own.greatest ?? LARGEST, LARGEST)).toBe(Math.max(...values));
      }
    }),
    { numRuns: 12 },
  );
});

const LARGEST = MOST * ALL.length;

function possibleSizes({ published, heldBack }: KnownSums): number[][] {
  const total = (sizes: readonly number[], cells: ReadonlyMap<string, number>) =>
    ALL.reduce((all, cell, at) => all + (cells.has(cell) ? (sizes[at] ?? 0) : 0), 0);
  return Array.from({ length: (LARGEST + 1) ** ALL.length }, (_, code) =>
    ALL.map((_cell, at) => Math.floor(code / (LARGEST + 1) ** at) % (LARGEST + 1)),
  ).filter(
    (sizes) =>
      published.every(({ cells, people }) => total(sizes, cells) === people) &&
      heldBack.every(({ cells, atMost }) => total(sizes, cells) <= atMost),
  );
}

function subsets(cells: readonly string[]): string[][] {
  return Array.from({ length: 2 ** cells.length }, (_, bits) =>
    cells.filter((_cell, at) => bits & (1 << at)),
  );
}
