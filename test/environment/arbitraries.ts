import fc from "fast-check";
import type { Question, Questionnaire } from "../../surveys/definition/questionnaire.ts";
import { codesOf, questionsOf } from "../../surveys/definition/questionnaire.ts";
import type { Answer, Answers, ItemAnswer } from "../../surveys/response/answer.ts";

const state = (...states: ("skipped" | "notReached" | "notInFile" | "unreadable")[]) =>
  fc.constantFrom(...states).map((one): Answer => ({ state: one }));

/** Any answers that paper can bring to a questionnaire: all types, all states, contradictions too. */
export function paperAnswers(questionnaire: Questionnaire): fc.Arbitrary<Answers> {
  return fc.record(
    Object.fromEntries(
      questionsOf(questionnaire).map((question) => [
        question.id,
        fc.oneof(
          { weight: 5, arbitrary: answered(question) },
          { weight: 1, arbitrary: state("skipped", "notReached", "notInFile", "unreadable") },
        ),
      ]),
    ),
  );
}

function answered(question: Question): fc.Arbitrary<Answer> {
  const codes = codesOf(question);
  const tooMany = () =>
    fc
      .subarray([...codes], { minLength: 1 })
      .map((chosen): Answer => ({ state: "tooMany", codes: chosen }));
  switch (question.type) {
    case "single":
      return fc.oneof(fc.constantFrom(...codes), tooMany());
    case "multiple":
      return fc.oneof(
        fc.shuffledSubarray([...codes], {
          minLength: 0,
          maxLength: Math.min(question.max ?? codes.length, codes.length),
        }),
        tooMany(),
      );
    case "ranking":
      return fc.oneof(
        fc.shuffledSubarray([...codes], { minLength: 0, maxLength: question.pick }),
        tooMany(),
      );
    case "rating":
      return fc.record(Object.fromEntries(codes.map((code) => [code, item(question.scale)])));
    case "number":
      return fc.integer({ min: question.min ?? -100, max: question.max ?? 100 });
    case "text":
      return fc.string({ maxLength: 40 }).map((text) => text.replaceAll("\u0000", ""));
  }
}

function item(scale: { min: number; max: number }): fc.Arbitrary<ItemAnswer> {
  return fc.oneof(
    { weight: 5, arbitrary: fc.integer(scale) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom("dontKnow" as const, "skipped" as const, "unreadable" as const)
        .map((one): ItemAnswer => ({ state: one })),
    },
  );
}
