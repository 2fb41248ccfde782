import { describe, expect, it } from "vitest";
import { speedOf } from "../../surveys/quality/relative-speed.ts";
import { isStraightLine } from "../../surveys/quality/straight-line.ts";
import { unansweredIn } from "../../surveys/quality/unanswered.ts";
import { counterOf } from "../../surveys/tally/count.ts";
import { applyIncrements, noCounts } from "../../surveys/tally/counts.ts";
import { ownForms } from "../environment/catalogue.ts";

const timed = (...seconds: number[]) =>
  seconds.map((time, at) => ({ id: `form ${at}`, seconds: time }));

describe("relative speed", () => {
  it("finds forms that took less than half of the median, and no other", () => {
    const speed = speedOf(timed(100, 100, 100, 100, 100, 100, 100, 100, 50, 49));
    expect(speed).toEqual({ median: 100, fast: ["form 9"] });
  });

  it("takes the middle of two times where their number is even", () => {
    expect(speedOf(timed(10, 20, 30, 40, 50, 60, 70, 80, 90, 100))?.median).toBe(55);
    expect(speedOf(timed(10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110))?.median).toBe(60);
  });

  it("says nothing below ten times", () => {
    expect(speedOf(timed(1, 100, 100, 100, 100, 100, 100, 100, 100))).toBeNull();
  });
});

describe("straight lines", () => {
  it("are the same point on five lines or more", () => {
    expect(isStraightLine({ a: 4, b: 4, c: 4, d: 4, e: 4 })).toBe(true);
    expect(isStraightLine({ a: 4, b: 4, c: 4, d: 4, e: 3 })).toBe(false);
  });

  it("are not looked for on fewer lines, nor in what is no battery", () => {
    expect(isStraightLine({ a: 4, b: 4, c: 4, d: 4, e: { state: "skipped" } })).toBeNull();
    expect(isStraightLine({ state: "skipped" })).toBeNull();
    expect(isStraightLine("code")).toBeNull();
    expect(isStraightLine(["a", "b"])).toBeNull();
    expect(isStraightLine(undefined)).toBeNull();
  });
});

describe("what was not answered", async () => {
  const form = (await ownForms()).find(({ questionnaire }) => questionnaire.id === "sorgekultur");
  if (!form) throw new Error("no such form");

  it("is counted per question and state, of batteries per line, of hidden questions not at all", () => {
    const { layout } = form;
    const counts = noCounts(layout.size);
    const first = unansweredIn(layout, counts).map(({ question }) => question);
    const [battery] = unansweredIn(layout, counts).filter(({ lines }) => lines > 1);
    const [hidden = "", other = ""] = first.filter((id) => id !== battery?.question);
    const answers = {
      [battery?.question ?? ""]: { state: "notReached" as const },
      [hidden]: { state: "hidden" as const },
      [other]: { state: "skipped" as const },
    };
    applyIncrements(counts, counterOf(layout).count(answers), 1);
    const found = new Map(unansweredIn(layout, counts).map((one) => [one.question, one]));
    const lines = battery?.lines ?? 0;
    expect(found.get(battery?.question ?? "")).toMatchObject({ asked: lines, notReached: lines });
    expect(found.get(hidden)).toMatchObject({ asked: 0, skipped: 0 });
    expect(found.get(other)).toMatchObject({ asked: 1, skipped: 1, notReached: 0 });
  });
});
