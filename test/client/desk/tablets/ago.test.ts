import { expect, it } from "vitest";
import { lastHeard } from "../../../../client/desk/home/last-heard.ts";
import { ago, since } from "../../../../client/desk/tablets/ago.ts";

const NOW = new Date("2026-05-12T12:00:00Z");
const before = (seconds: number) => new Date(NOW.getTime() - seconds * 1000).toISOString();

it.each([
  [-30, "gerade eben"],
  [59, "gerade eben"],
  [60, "vor 1 Minute"],
  [185, "vor 3 Minuten"],
  [3600, "vor 1 Stunde"],
  [7300, "vor 2 Stunden"],
  [86_400, "vor 1 Tag"],
  [259_200, "vor 3 Tagen"],
])("says of what was %i seconds ago: %s", (seconds, words) => {
  expect(ago(before(seconds), NOW)).toBe(words);
});

it.each([
  [1200, "seit weniger als 1 Stunde"],
  [3600, "seit 1 Stunde"],
  [108_000, "seit 1 Tag"],
  [180_000, "seit 2 Tagen"],
])("says of what has waited %i seconds: %s", (seconds, words) => {
  expect(since(before(seconds), NOW)).toBe(words);
});

it("names the time of today, yesterday's with its day, and before that the day alone", () => {
  const noon = new Date(2026, 4, 12, 12, 2);
  const at = (day: number) => new Date(2026, 4, day, 9, 5).toISOString();
  expect(lastHeard(at(12), noon)).toBe("09:05");
  expect(lastHeard(at(11), noon)).toBe("gestern 09:05");
  expect(lastHeard(at(10), noon)).toBe("am 10.5.");
});
