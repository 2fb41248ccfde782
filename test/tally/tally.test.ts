import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Form } from "../../server/catalogue/catalogue.ts";
import { codesOf, questionsOf } from "../../surveys/definition/questionnaire.ts";
import type { Answers } from "../../surveys/response/answer.ts";
import { ANSWER_STATES } from "../../surveys/response/answer.ts";
import { checkAnswers } from "../../surveys/response/check-answers.ts";
import type { Counts } from "../../surveys/tally/counts.ts";
import {
  addCounts,
  applyIncrements,
  countsOf,
  decodeCounts,
  encodeCounts,
  isEmpty,
  noCounts,
} from "../../surveys/tally/counts.ts";
import { patternAt, patternCount, patternIndex } from "../../surveys/tally/layout.ts";
import { paperAnswers } from "../environment/arbitraries.ts";
import { ownForms } from "../environment/catalogue.ts";

let forms: Form[];
beforeAll(async () => {
  forms = await ownForms();
});

function counted(form: Form, people: Answers[]): Counts {
  const counts = noCounts(form.layout.size);
  for (const answers of people) applyIncrements(counts, form.counter.count(fit(form, answers)), 1);
  return counts;
}

function fit(form: Form, answers: Answers): Answers {
  const checked = checkAnswers(form.questionnaire, "paper", answers);
  if (checked.kind === "unfit") throw new Error(checked.problem.code + checked.problem.where);
  return checked.answers;
}

/** Runs a property for each questionnaire with any number of people. */
function forEachForm(property: (form: Form, people: Answers[]) => void): void {
  for (const form of forms)
    fc.assert(
      fc.property(fc.array(paperAnswers(form.questionnaire), { maxLength: 6 }), (people) =>
        property(form, people),
      ),
      { numRuns: 40 },
    );
}

describe("a tally", () => {
  it("is nothing again after everything that was added was undone, in any order", () => {
    forEachForm((form, people) => {
      const counts = counted(form, people);
      for (const answers of [...people].reverse())
        applyIncrements(counts, form.counter.count(fit(form, answers)), -1);
      expect(isEmpty(counts)).toBe(true);
    });
  });

  it("is the same whether people are counted together or in two cells that are added", () => {
    forEachForm((form, people) => {
      const half = Math.floor(people.length / 2);
      const parts = counted(form, people.slice(0, half));
      addCounts(parts, counted(form, people.slice(half)));
      expect(parts).toEqual(counted(form, people));
    });
  });

  it("comes back from its bytes exactly", () => {
    forEachForm((form, people) => {
      const counts = counted(form, people);
      expect(decodeCounts(encodeCounts(counts), form.layout.size)).toEqual(counts);
    });
  });

  it("puts each person into exactly one state of each question and each item", () => {
    forEachForm((form, people) => {
      const counts = counted(form, people);
      for (const part of form.layout.parts) {
        if (part.kind === "responses" || part.kind === "pair" || part.kind === "joint") continue;
        const states = countsOf(counts, part).subarray(0, ANSWER_STATES.length);
        expect(states.reduce((sum, count) => sum + count, 0)).toBe(people.length);
      }
    });
  });

  it("holds what a plain look at the answers gives: points, pairs, joint tables, ballots", () => {
    const form = forms.find(({ questionnaire }) => questionnaire.id === "sorgekultur");
    if (!form) throw new Error("no form");
    const question = (id: string) => {
      const found = questionsOf(form.questionnaire).find((candidate) => candidate.id === id);
      if (!found) throw new Error(id);
      return found;
    };
    const topics = codesOf(question("importance"));
    fc.assert(
      fc.property(
        fc.array(paperAnswers(form.questionnaire), { minLength: 1, maxLength: 8 }),
        (people) => {
          const counts = counted(form, people);
          const point = (answers: Answers, id: string, topic: string): number | undefined => {
            const battery = answers[id];
            if (typeof battery !== "object" || Array.isArray(battery) || "state" in battery)
              return undefined;
            const value = battery[topic];
            return typeof value === "number" ? value : undefined;
          };
          for (const part of form.layout.parts) {
            const held = [...countsOf(counts, part)];
            if (part.kind === "pair" && part.of !== "need" && part.of.id === "importance") {
              const differences = people.flatMap((answers) => {
                const one = point(answers, "importance", topics[part.first] ?? "");
                const other = point(answers, "importance", topics[part.second] ?? "");
                return one === undefined || other === undefined ? [] : [one - other];
              });
              expect(held).toEqual([
                differences.length,
                differences.reduce((sum, d) => sum + d, 0),
                differences.reduce((sum, d) => sum + d * d, 0),
              ]);
            }
            if (part.kind === "joint") {
              const both = people.filter(
                (answers) =>
                  point(answers, "importance", part.topic) === 5 &&
                  point(answers, "present_state", part.topic) === 1,
              );
              expect(held[4 * 7 + 0]).toBe(both.length);
              expect(held.reduce((sum, count) => sum + count, 0)).toBe(people.length);
            }
            if (part.kind === "ranking") {
              const ballots = people.filter((answers) => {
                const ballot = answers[part.question.id];
                return Array.isArray(ballot) && ballot.length > 0;
              });
              const patterns = held.slice(ANSWER_STATES.length + part.codes.length);
              expect(patterns.reduce((sum, count) => sum + count, 0)).toBe(ballots.length);
              for (const answers of ballots) {
                const ballot = answers[part.question.id];
                if (!Array.isArray(ballot)) continue;
                const same = ballots.filter(
                  (other) => `${other[part.question.id]}` === `${ballot}`,
                );
                const index = patternIndex(
                  part.codes.length,
                  ballot.map((code) => part.codes.indexOf(code)),
                );
                expect(patterns[index]).toBe(same.length);
              }
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("a ballot pattern", () => {
  it("has a place of its own, and the place leads back to it", () => {
    for (const [n, pick] of [
      [9, 3],
      [12, 3],
      [3, 3],
      [5, 1],
    ] as const)
      for (let index = 0; index < patternCount(n, pick); index++)
        expect(patternIndex(n, patternAt(n, pick, index))).toBe(index);
  });

  it("comes in as many kinds as can be counted by hand: 1,464 for 12 items and three places", () => {
    expect(patternCount(12, 3)).toBe(1464);
    expect(patternCount(9, 3)).toBe(585);
  });
});

describe("counts in bytes", () => {
  it("hold any exact integer, positive or negative", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -(2 ** 40), max: 2 ** 40 })), (values) => {
        const counts = Float64Array.from(values);
        expect(decodeCounts(encodeCounts(counts), values.length)).toEqual(counts);
      }),
    );
  });

  it("refuse what is no exact integer, and bytes of another size", () => {
    expect(() => encodeCounts(Float64Array.of(0.5))).toThrow(RangeError);
    expect(() => encodeCounts(Float64Array.of(2 ** 52))).toThrow(RangeError);
    expect(() => decodeCounts(encodeCounts(Float64Array.of(1, 2)), 3)).toThrow(RangeError);
    expect(() => decodeCounts(encodeCounts(Float64Array.of(1, 2)), 1)).toThrow(RangeError);
  });
});
