import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { countFindings } from "../../surveys/count-sheet/count-findings.ts";
import { countLayout, ruledCounts, sumCounts } from "../../surveys/count-sheet/count-layout.ts";
import { Questionnaire } from "../../surveys/definition/questionnaire.ts";
import { Cleared } from "../../surveys/disclosure/cleared.ts";
import { PRIORITIES_WORDS } from "../../surveys/messages/priorities/catalogues.ts";
import { sayInexactShare } from "../../surveys/messages/priorities/say-share.ts";
import type { QuestionCount } from "../../surveys/wire/count-sheet.ts";
import { everyWay } from "../priorities/every-way.ts";

const options = (...codes: string[]) => codes.map((code) => ({ code }));
const FORM = v.parse(Questionnaire, {
  id: "sensitive",
  version: 1,
  audience: "residents",
  languages: ["de"],
  estimatedMinutes: 1,
  pages: [
    {
      id: "all",
      questions: [
        { type: "single", id: "help", sensitive: true, options: options("a", "b", "c") },
        {
          type: "multiple",
          id: "barriers",
          sensitive: true,
          max: 2,
          options: [...options("a", "b"), { code: "c", exclusive: true }],
        },
        {
          type: "single",
          id: "why",
          showIf: { question: "help", in: ["c"] },
          options: options("a", "b", "c"),
        },
        { type: "single", id: "mood", options: options("a", "b", "c") },
      ],
    },
  ],
});
const LAYOUT = countLayout(FORM);
const CODES = ["a", "b", "c"] as const;
const TEXTS = Object.fromEntries(
  ["help", "barriers", "why", "mood"].flatMap((id) => [
    [`${id}.text`, id],
    ...CODES.map((code) => [`${id}.option.${code}`, code]),
  ]),
);
const THRESHOLD = 10;

const list = (
  question: string,
  counts: readonly number[],
  people: number | null,
): QuestionCount => ({
  question,
  people,
  options: counts.map((count, at) => ({ option: CODES[at] ?? "", place: null, count })),
});
function told(lists: readonly (readonly QuestionCount[])[], isPart = false) {
  const sums = sumCounts(LAYOUT, lists);
  const cleared = Cleared.clearSums(ruledCounts(LAYOUT), [sums], THRESHOLD);
  return cleared.map((shown) => countFindings(LAYOUT, shown, { texts: TEXTS, isPart })).value;
}
type Told = ReturnType<typeof told>;

/** One way to leave marks on a list: the marks per option, and how many people were counted. */
type Way = { counts: readonly number[]; people: number | null };

/** Whoever knows the program tries every list that gives what was told. */
function expectNothingExact(question: string, ways: readonly Way[]): void {
  const byReply = new Map<string, { reply: Told; possible: Set<number>[] }>();
  for (const { counts, people } of ways) {
    const reply = told([[list(question, counts, people)]]);
    const key = JSON.stringify(reply);
    const entry = byReply.get(key) ?? { reply, possible: counts.map(() => new Set<number>()) };
    for (const [answer, count] of counts.entries()) entry.possible[answer]?.add(count);
    byReply.set(key, entry);
  }
  for (const { reply, possible } of byReply.values()) {
    if (reply.sensitive.length > 0)
      for (const counts of possible) expect(counts.size).toBeGreaterThan(1);
    const shown = reply.questions[0];
    const people = reply.base?.people ?? 0;
    for (const [answer, { count }] of (shown?.options ?? []).entries()) {
      const counts = possible[answer] ?? new Set();
      if (typeof count !== "number" && count.kind === "bound")
        expect(counts.size).toBeGreaterThan(2);
      for (const one of counts)
        if (one < 3 || people - one < 3) expect(count).toMatchObject({ kind: "bound" });
    }
  }
}

const OF_ONE = [[0], [1], [2]];
const OF_SEVERAL = [[0], [1], [0, 1], [2]];

describe("the marks at a sensitive question", () => {
  it.each([10, 15, 31, 60])(
    "never lead to a number that is told as a bound, where each of %i people leaves one",
    (n) => {
      const ways = everyWay(n, OF_ONE, 3).map((counts) => ({ counts, people: null }));
      expectNothingExact("help", ways);
    },
  );

  it("nor where people leave several, counted or not, and some leave none", () => {
    const counted = [10, 12, 15].flatMap((n) =>
      everyWay(n, [...OF_SEVERAL, []], 3).map((counts) => ({ counts, people: n })),
    );
    expectNothingExact("barriers", counted);
    const uncounted = [10, 11, 12, 13, 14].flatMap((n) =>
      everyWay(n, OF_SEVERAL, 3).map((counts) => ({ counts, people: null })),
    );
    expectNothingExact("barriers", uncounted);
  });

  it("are told as shares of forms are: exactly, or by bounds and steps", () => {
    expect(told([[list("help", [60, 40, 20], null)]]).questions[0]).toMatchObject({
      marks: 120,
      options: [{ count: 60 }, { count: 40 }, { count: 20 }],
    });
    const said = told([[list("help", [67, 30, 3], null)]]).questions[0]?.options.map(({ count }) =>
      typeof count === "number"
        ? ""
        : sayInexactShare(count, PRIORITIES_WORDS.de, (value) => `${value} %`),
    );
    expect(said).toEqual(["65 bis 69 %", "30 bis 34 %", "unter 5 %"]);
  });

  it("have no sum beside a bound where people left several, and nobody's number where none was counted", () => {
    const lists = [list("barriers", [50, 40, 1], 60)];
    expect(told([lists]).questions[0]).toMatchObject({ people: 60, marks: null });
    const { questions, sensitive } = told([lists, [list("barriers", [10, 5, 0], null)]]);
    expect(questions).toEqual([]);
    expect(sensitive).toEqual([{ id: "barriers", text: "barriers" }]);
  });

  it("hide whom a question was put to, and are not told of one of several waves", () => {
    const lists = [
      [
        list("help", [50, 30, 1], null),
        list("why", [10, 8, 2], null),
        list("mood", [9, 1, 1], null),
      ],
    ];
    const shown = told(lists);
    expect(shown.questions.map(({ question }) => question.id)).toEqual(["help", "mood"]);
    expect(shown.sensitive.map(({ id }) => id)).toEqual(["why"]);
    const part = told(lists, true);
    expect(part.questions.map(({ question }) => question.id)).toEqual(["mood"]);
    expect(part.sensitive.map(({ id }) => id)).toEqual(["help", "why"]);
    expect(part.few.map(({ id }) => id)).toEqual(["barriers"]);
  });
});
