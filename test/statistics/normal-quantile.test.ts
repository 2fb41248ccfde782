import { expect, it } from "vitest";
import { normalQuantile } from "../../surveys/statistics/normal-quantile.ts";

// Wichura (1988), Applied Statistics 37, 477–484: the check values of routine PPND16 (the last is
// printed there as …408; a double holds it as …409).
it.each([
  [0.25, -0.6744897501960817],
  [0.001, -3.090232306167814],
  [1e-20, -9.262340089798409],
])("gives the published quantile of %d", (probability, published) => {
  expect(Math.abs(normalQuantile(probability) / published - 1)).toBeLessThan(1e-15);
});

it("gives the z of a 95 % interval to all its digits", () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 15);
});

it("is 0 in the middle and mirrors around it", () => {
  expect(normalQuantile(0.5)).toBe(0);
  expect(normalQuantile(0.995)).toBeCloseTo(-normalQuantile(0.005), 13);
});

it.each([0, 1, -0.1, Number.NaN])("refuses %d: no finite quantile", (probability) => {
  expect(() => normalQuantile(probability)).toThrow(RangeError);
});
