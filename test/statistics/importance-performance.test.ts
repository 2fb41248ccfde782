import { describe, expect, it } from "vitest";
import { importancePerformance } from "../../surveys/statistics/importance-performance.ts";
import type { JointCounts } from "../../surveys/statistics/joint-counts.ts";

const scale = { lowest: 1, highest: 5 };

/** All persons at one pair of points, one of them a point off on both, so that there is spread. */
function crowd(importance: number, presentState: number, people: number): JointCounts {
  const at = (i: number, p: number) => {
    if (i === importance && p === presentState) return people - 2;
    const off = [importance - 1, presentState - 1];
    const over = [importance + 1, presentState + 1];
    return [off, over].some(([a, b]) => a === i && b === p) ? 1 : 0;
  };
  return [1, 2, 3, 4, 5].map((i) => [1, 2, 3, 4, 5].map((p) => at(i, p)));
}
const nobody: JointCounts = [1, 2, 3, 4, 5].map(() => [0, 0, 0, 0, 0]);

describe("names the four quadrants as Martilla and James do", () => {
  it.each([
    [4, 2, "concentrate-here"],
    [4, 4, "keep-up"],
    [2, 2, "low-priority"],
    [2, 4, "possible-overkill"],
  ])("importance %i, present state %i: %s", (importance, presentState, quadrant) => {
    const [item] = importancePerformance(scale, [crowd(importance, presentState, 40)]).items;
    expect(item?.byScale).toEqual({ quadrant, undecided: false });
  });
});

it("can call an item a problem by the data although the scale calls it fine", () => {
  const tables = [crowd(4, 4, 30)];
  const better = nobody.map((row, i) => row.map((_, p) => (i === 4 && p === 4 ? 30 : 0)));
  const { dataCentre, items } = importancePerformance(scale, [...tables, better]);
  expect(dataCentre).toEqual({ importance: 4.5, presentState: 4.5 });
  expect(items[0]?.byScale?.quadrant).toBe("keep-up");
  expect(items[0]?.byData?.quadrant).toBe("low-priority");
});

it("is undecided where an interval reaches a line", () => {
  const [item] = importancePerformance(scale, [crowd(3, 4, 30)]).items;
  expect(item?.importance.interval?.lower).toBeLessThan(3);
  expect(item?.byScale).toEqual({ quadrant: "keep-up", undecided: true });
});

it("is undecided where one person answered, as there is no interval", () => {
  const one = nobody.map((row, i) => row.map((_, p) => (i === 4 && p === 0 ? 1 : 0)));
  const [item] = importancePerformance(scale, [one]).items;
  expect(item?.byScale).toEqual({ quadrant: "concentrate-here", undecided: true });
});

it("counts a mean on the line as high, although the mean of three equal means rounds above it", () => {
  // 1 1 2 2 2: the mean is 1.6, and (1.6 + 1.6 + 1.6) / 3 is not in floating point.
  const table = nobody.map((row, i) => row.map((_, p) => (i !== p || i > 1 ? 0 : 2 + i)));
  const { items } = importancePerformance(scale, [table, table, table]);
  expect(items.map(({ byData }) => byData?.quadrant)).toEqual(Array(3).fill("keep-up"));
});

it("gives no place to an item without complete pairs and does not let it move the lines", () => {
  const alone = importancePerformance(scale, [crowd(4, 2, 20)]);
  const beside = importancePerformance(scale, [crowd(4, 2, 20), nobody]);
  expect(beside.dataCentre).toEqual(alone.dataCentre);
  expect(beside.items[1]).toMatchObject({ byData: null, byScale: null });
});

it("has no data-centred lines where nobody rated both of anything", () => {
  const { dataCentre, scaleCentre } = importancePerformance(scale, [nobody, nobody]);
  expect(dataCentre).toBeNull();
  expect(scaleCentre).toEqual({ importance: 3, presentState: 3 });
});

it("refuses a table that is not as large as the scale", () => {
  const table = [
    [1, 2],
    [3, 4],
  ];
  expect(() => importancePerformance(scale, [table])).toThrow(RangeError);
});
