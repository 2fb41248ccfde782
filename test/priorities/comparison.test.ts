import { describe, expect, it } from "vitest";
import { batteryOf } from "../../surveys/definition/questionnaire.ts";
import { batteryResult } from "../../surveys/priorities/battery.ts";
import { comparedLists } from "../../surveys/priorities/compared-list.ts";
import { compared } from "../../surveys/priorities/comparison.ts";
import { needResult } from "../../surveys/priorities/need.ts";
import { differenceVerdicts } from "../../surveys/statistics/difference-verdicts.ts";
import { shareDifference } from "../../surveys/statistics/share-difference.ts";
import { germanWords, ownForm, publishedBy } from "../environment/published.ts";

const form = ownForm("nachbarschaftshilfe");
const words = germanWords(form);
const TOPIC = "meeting_place";
const likes = { importance: { [TOPIC]: 5 } };
const dislikes = { importance: { [TOPIC]: 2 } };
const complete = { nonresponse: 0, dontKnow: 0 };

describe("a comparison", () => {
  const sides = [publishedBy(form, 150, 1, likes), publishedBy(form, 150, 2, dislikes)];
  const { topics, tested, measure } = compared(sides, null, "importance", words);
  const topic = topics.find((one) => one.topic.code === TOPIC);

  it("calls a real difference clear on both sides, each in its own direction", () => {
    const [first, second] = topic?.sides ?? [];
    expect([first?.difference.verdict, second?.difference.verdict]).toEqual(["clear", "clear"]);
    const [up, down] = [first?.difference.points, second?.difference.points];
    expect(up?.lower).toBeGreaterThan(0);
    expect(down).toEqual({
      value: -(up?.value ?? 0),
      lower: -(up?.upper ?? 0),
      upper: -(up?.lower ?? 0),
    });
  });

  it("shows Newcombe's difference of the two shares, in whole points", () => {
    const [one, two] = (topic?.sides ?? []).map((cell) => ({
      count: cell?.share.count ?? 0,
      base: cell?.share.n ?? 0,
    }));
    if (!one || !two) throw new Error("no shares");
    const { difference, interval } = shareDifference(one, two);
    expect(topic?.sides[0]?.difference.points).toEqual({
      value: Math.round((difference ?? 0) * 100),
      lower: Math.round((interval?.lower ?? 0) * 100),
      upper: Math.round((interval?.upper ?? 0) * 100),
    });
  });

  it("tests two sides once per topic, and more sides once per bar", () => {
    expect(tested).toBe(topics.length);
    const three = compared([...sides, publishedBy(form, 60, 3)], null, "importance", words);
    expect(three.tested).toBe(3 * three.topics.length);
  });

  it("keeps the order of the whole, and says what is compared", () => {
    const question = batteryOf(form.questionnaire, "importance");
    const whole = publishedBy(form, 400, 4, likes);
    if (!question) throw new Error("no battery");
    const { topics: inOrder } = batteryResult({ ...whole, ...words }, question);
    const { topics: shown } = compared(sides, whole, "importance", words);
    expect(shown.map((one) => one.topic.code)).toEqual(inOrder.map((one) => one.topic.code));
    expect(shown.map((one) => one.whole)).toEqual(inOrder.map(({ share }) => share));
    expect(measure).toMatchObject({ list: "importance", top: "sehr wichtig" });
  });
});

describe("a comparison of another list", () => {
  const sides = [publishedBy(form, 150, 1, likes), publishedBy(form, 150, 2, dislikes)];
  const cleared = (list: "need" | "topThree") => compared(sides, null, list, words);

  it("counts those who miss a topic, and calls what differs clear", () => {
    const { measure, topics, tested } = cleared("need");
    expect(measure).toEqual({ list: "need" });
    expect(tested).toBe(topics.length);
    const [own] = sides;
    const question = batteryOf(form.questionnaire, "importance");
    if (!own || !question) throw new Error("no side");
    const alone = needResult({ ...own, ...words }, question);
    for (const { topic, sides: cells } of topics)
      expect(cells[0]?.share).toEqual(
        alone.topics.find((one) => one.topic.code === topic.code)?.share,
      );
    const [first] = topics.find(({ topic }) => topic.code === TOPIC)?.sides ?? [];
    expect(first?.difference.verdict).toBe("clear");
    expect(first?.difference.points?.lower).toBeGreaterThan(0);
  });

  it("counts ballots that place a topic at all", () => {
    const { measure, topics } = cleared("topThree");
    expect(measure).toEqual({ list: "topThree", places: 3 });
    for (const { sides: cells } of topics) {
      const ballots = new Set(topics.map((one) => one.sides[0]?.share.n));
      expect(ballots.size).toBe(1);
      expect(cells[0]?.share.count).toBeLessThanOrEqual(cells[0]?.share.n ?? 0);
    }
  });

  it("does not exist where the questionnaire does not ask for it", () => {
    expect(comparedLists(form.questionnaire)).toEqual(["importance", "need", "topThree"]);
    const other = ownForm("fachkraefte");
    const lists = comparedLists(other.questionnaire);
    for (const list of ["importance", "need", "topThree"] as const) {
      const { measure } = compared([publishedBy(other, 40, 1)], null, list, germanWords(other));
      expect([list, measure !== null]).toEqual([list, lists.includes(list)]);
    }
  });
});

describe("with small sides, a comparison", () => {
  it("shows counts from 10 to 29 and tests nothing there", () => {
    const { topics, tested } = compared(
      [publishedBy(form, 150, 1, likes), publishedBy(form, 20, 2, { ...dislikes, ...complete })],
      null,
      "importance",
      words,
    );
    expect(tested).toBe(0);
    for (const { sides } of topics) {
      expect(sides[1]?.share.kind).toBe("counts");
      expect(sides[1]?.difference).toEqual({ verdict: "not-tested", points: null });
    }
  });

  it("has no number where fewer than k answered", () => {
    const { topics } = compared(
      [publishedBy(form, 150, 1), publishedBy(form, 9, 2)],
      null,
      "importance",
      words,
    );
    expect(topics.length).toBeGreaterThan(0);
    expect(topics.every(({ sides }) => sides[1] === null)).toBe(true);
  });

  it("is empty without any side", () => {
    expect(compared([], null, "importance", words)).toEqual({
      measure: null,
      topics: [],
      tested: 0,
    });
  });
});

describe("everything that one picture tests", () => {
  it("is judged together: a bar is held against all others, among all bars", () => {
    const sides = [1, 2, 3].map((seed) => publishedBy(form, 60, seed, complete));
    const { topics } = compared(sides, null, "importance", words);
    const bars = topics.flatMap((one) =>
      one.sides.map((cell, side) => {
        const shares = one.sides.map((other) => ({
          count: other?.share.count ?? 0,
          base: other?.share.n ?? 0,
        }));
        const others = shares.filter((_, other) => other !== side);
        const [own = { count: 0, base: 0 }] = shares.slice(side);
        const rest = {
          count: others.reduce((sum, { count }) => sum + count, 0),
          base: others.reduce((sum, { base }) => sum + base, 0),
        };
        return { verdict: cell?.difference.verdict, pair: [own, rest] as const };
      }),
    );
    const judged = differenceVerdicts(bars.map(({ pair }) => pair));
    expect(bars.map(({ verdict }) => verdict)).toEqual(judged.map(({ verdict }) => verdict));
  });
});
