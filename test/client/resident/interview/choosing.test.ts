import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { touchOption, touchRank } from "../../../../client/resident/interview/choosing.ts";
import type {
  MultipleQuestion,
  RankingQuestion,
} from "../../../../surveys/definition/questionnaire.ts";
import { questionsOf } from "../../../../surveys/definition/questionnaire.ts";
import { EVERY_TYPE } from "../a-questionnaire.ts";

const which = questionsOf(EVERY_TYPE).find(
  (question): question is MultipleQuestion => question.type === "multiple",
);
const three = questionsOf(EVERY_TYPE).find(
  (question): question is RankingQuestion => question.type === "ranking",
);
if (which === undefined || three === undefined) throw new Error("the questionnaire has both");

const touchesOf = (codes: string[]) => fc.array(fc.constantFrom(...codes), { maxLength: 30 });

describe("a touch on a multiple choice", () => {
  it("never leaves more than allowed, nothing twice, and nothing beside an exclusive answer", () => {
    const codes = which.options.map(({ code }) => code);
    fc.assert(
      fc.property(touchesOf(codes), (touches) => {
        let chosen: readonly string[] = [];
        for (const code of touches) {
          const touched = touchOption(which, chosen, code);
          if (touched.kind === "changed") chosen = touched.codes;
          expect(new Set(chosen).size).toBe(chosen.length);
          expect(chosen.length).toBeLessThanOrEqual(2);
          if (chosen.includes("none")) expect(chosen).toEqual(["none"]);
        }
      }),
    );
  });

  it("says that enough are chosen instead of choosing one more", () => {
    expect(touchOption(which, ["shopping", "doctor"], "garden")).toEqual({ kind: "full" });
  });

  it("clears all others for an exclusive answer, even where enough are chosen", () => {
    expect(touchOption(which, ["shopping", "doctor"], "none")).toEqual({
      kind: "changed",
      codes: ["none"],
    });
  });

  it("clears the exclusive answer for any other", () => {
    expect(touchOption(which, ["none"], "garden")).toEqual({ kind: "changed", codes: ["garden"] });
  });
});

describe("a touch on a ranking", () => {
  it("gives the next place; touched again it goes and the rest moves up", () => {
    let chosen: readonly string[] = [];
    for (const code of ["topic_c", "topic_a", "topic_b", "topic_c"]) {
      const touched = touchRank(three, chosen, code);
      if (touched.kind === "changed") chosen = touched.codes;
    }
    expect(chosen).toEqual(["topic_a", "topic_b"]);
  });

  it("leaves a fourth one white", () => {
    expect(touchRank(three, ["topic_a", "topic_b", "topic_c"], "topic_d")).toEqual({
      kind: "full",
    });
  });
});
