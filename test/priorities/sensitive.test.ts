import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinTexts } from "../../surveys/definition/wording.ts";
import { Cleared } from "../../surveys/disclosure/cleared.ts";
import { PRIORITIES_WORDS } from "../../surveys/messages/priorities/catalogues.ts";
import { sayInexactShare } from "../../surveys/messages/priorities/say-share.ts";
import { findingsOf } from "../../surveys/priorities/findings.ts";
import { sensitiveShares } from "../../surveys/priorities/sensitive.ts";
import type { KeptAnswers } from "../../surveys/response/check-answers.ts";
import { applyIncrements, noCounts } from "../../surveys/tally/counts.ts";
import type { Share } from "../../surveys/wire/shares.ts";
import { ownDefinitions, ownForms } from "../environment/catalogue.ts";
import { everyWay } from "./every-way.ts";

const found = (await ownForms()).find(({ questionnaire }) => questionnaire.id === "sorgekultur");
const { questionnaires, topicWordings } = await ownDefinitions();
const own = questionnaires
  .find(({ questionnaire }) => questionnaire.id === "sorgekultur")
  ?.wordings.find(({ language }) => language === "de");
const topics = topicWordings.find(({ language }) => language === "de");
if (!found || !own || !topics) throw new Error("no such form");
const form = found;
const texts = joinTexts(form.questionnaire, own, topics);

type Crosses = Parameters<typeof sensitiveShares>[2];

/** By what is told: for each answer, how many people it can have been. */
function possibleBy(ways: readonly number[][], n: number, crosses: Crosses) {
  const byReply = new Map<string, { told: Share[] | null; counts: Set<number>[] }>();
  for (const counts of ways) {
    const told = sensitiveShares(counts, n, crosses);
    const key = JSON.stringify(told);
    const entry = byReply.get(key) ?? { told, counts: counts.map(() => new Set<number>()) };
    for (const [answer, count] of counts.entries()) entry.counts[answer]?.add(count);
    byReply.set(key, entry);
  }
  return [...byReply.values()];
}

function expectNothingExact(ways: readonly number[][], n: number, crosses: Crosses): void {
  for (const { told, counts } of possibleBy(ways, n, crosses)) {
    if (!told) {
      for (const possible of counts) expect(possible.size).toBeGreaterThan(1);
      continue;
    }
    for (const [answer, share] of told.entries()) {
      const possible = counts[answer] ?? new Set();
      if (share.kind === "bound") expect(possible.size).toBeGreaterThan(2);
      for (const count of possible)
        if (count < 3 || n - count < 3) expect(share.kind).toBe("bound");
    }
  }
}

const one = (answers: number): Crosses => ({
  alone: Array.from({ length: answers }, () => false),
  most: 1,
});
const several: Crosses = { alone: [false, false, true], most: 2 };
const WAYS_OF_SEVERAL = [[0], [1], [0, 1], [2]];

describe("the answers to a sensitive question", () => {
  it.each([10, 15, 31, 60])(
    "never lead a reader who knows the rule to a number that is told as a bound, among %i people",
    (n) => {
      expectNothingExact(everyWay(n, [[0], [1], [2]], 3), n, one(3));
      expectNothingExact(everyWay(n, WAYS_OF_SEVERAL, 3), n, several);
      if (n < 30) expectNothingExact(everyWay(n, [[0], [1], [2], [3]], 4), n, one(4));
    },
  );

  it("hold no count where one of them is a bound", () => {
    const counts = fc.array(fc.nat({ max: 200 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(counts, (some) => {
        const n = some.reduce((sum, count) => sum + count, 0);
        fc.pre(n >= 10);
        const told = sensitiveShares(some, n, one(some.length)) ?? [];
        if (!told.some(({ kind }) => kind === "bound")) return;
        expect(told.every((share) => !("count" in share) && !("percent" in share))).toBe(true);
      }),
    );
  });

  it("are told as always where nobody is nearly alone", () => {
    expect(sensitiveShares([60, 40], 100, one(2))).toMatchObject([
      { kind: "percent", count: 60 },
      { kind: "percent", count: 40 },
    ]);
  });

  it("are told in steps beside a bound", () => {
    const told = sensitiveShares([62, 25, 9, 4], 100, one(4)) ?? [];
    const said = told.map((share) =>
      share.kind === "bound" || share.kind === "span"
        ? sayInexactShare(share, PRIORITIES_WORDS.de, (value) => `${value} %`)
        : "",
    );
    expect(said).toEqual(["60 bis 64 %", "25 bis 29 %", "5 bis 9 %", "unter 5 %"]);
  });

  it("are told as numbers of people where these are few", () => {
    const told = sensitiveShares([14, 1], 15, several) ?? [];
    const said = told.map((share) =>
      share.kind === "bound" || share.kind === "span"
        ? sayInexactShare(share, PRIORITIES_WORDS.de, String)
        : "",
    );
    expect(said).toEqual(["mehr als 12 von 15", "weniger als 3 von 15"]);
  });
});

describe("a result with a sensitive question", () => {
  const people = [
    ...Array.from({ length: 60 }, () => "several"),
    ...Array.from({ length: 25 }, () => "one"),
    ...Array.from({ length: 12 }, () => "unsure"),
    ...Array.from({ length: 3 }, () => "nobody"),
  ];
  const resultOf = (isPart: boolean) => {
    const sums = noCounts(form.layout.size);
    for (const [person, network] of people.entries()) {
      const isAsked = network === "unsure" || network === "nobody";
      const barrier = person % 2 === 0 ? "cost" : "ashamed";
      const answers: KeptAnswers = {
        help_network: network,
        help_barriers: isAsked ? [barrier] : { state: "hidden" },
        known_places: ["association"],
      };
      applyIncrements(sums, form.counter.count(answers), 1);
    }
    const cleared = Cleared.clear(form.layout, [{ responses: people.length, sums }], 10);
    const words = { texts, icons: {}, showMentions: true };
    const { questions } = findingsOf(cleared, { ...words, isPart }).value;
    return (id: string) => questions.find(({ question }) => question.id === id);
  };

  it("does not tell whom a question was put to because of what is told as a bound", () => {
    const whole = resultOf(false);
    expect(whole("help_network")).toMatchObject({
      kind: "choice",
      options: [{}, {}, {}, { code: "nobody", share: { kind: "bound", side: "under" } }],
    });
    expect(whole("help_barriers")).toMatchObject({ kind: "few", sensitive: true });
    expect(whole("known_places")?.kind).toBe("choice");
  });

  it("leaves sensitive questions out of what is shown of some of the people", () => {
    const part = resultOf(true);
    expect(part("help_network")).toMatchObject({ kind: "few", sensitive: true });
    expect(part("help_barriers")).toMatchObject({ kind: "few", sensitive: true });
    expect(part("known_places")?.kind).toBe("choice");
  });
});
