import { expect, it } from "vitest";
import { differenceVerdicts } from "../../surveys/statistics/difference-verdicts.ts";

const share = (count: number, base: number) => ({ count, base });
const same = [share(50, 100), share(50, 100)] as const;
const apart = [share(62, 100), share(47, 100)] as const;
const farApart = [share(80, 100), share(40, 100)] as const;

it("calls a difference clear, possible or not visible", () => {
  const verdicts = differenceVerdicts([farApart, apart, same, [share(0, 0), share(1, 2)], same]);
  expect(verdicts.map(({ verdict }) => verdict)).toEqual([
    "clear",
    "possible",
    "not-visible",
    "not-testable",
    "not-visible",
  ]);
});

it("is less easily clear the more the view compares", () => {
  const among = (others: number) =>
    differenceVerdicts([apart, ...Array(others).fill(same)])[0]?.verdict;
  expect(among(0)).toBe("clear");
  expect(among(9)).toBe("possible");
});

it("sees no difference where both sides all say the same", () => {
  const [everybody] = differenceVerdicts([[share(30, 30), share(40, 40)]]);
  expect(everybody).toMatchObject({ difference: 0, p: 1, verdict: "not-visible" });
});
