import { expect, it } from "vitest";
import { isFresh } from "../../../../client/resident/remembered/remembered-store.ts";

const NOW = Date.UTC(2026, 4, 12);
const DAY = 86_400_000;

it("keeps a draft for less than seven days, and none from a future that never was", () => {
  expect(isFresh(NOW, NOW)).toBe(true);
  expect(isFresh(NOW - 7 * DAY + 1, NOW)).toBe(true);
  expect(isFresh(NOW - 7 * DAY, NOW)).toBe(false);
  expect(isFresh(NOW + 2 * DAY, NOW)).toBe(false);
});
