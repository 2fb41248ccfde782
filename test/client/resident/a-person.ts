import fc from "fast-check";
import { touchOption, touchRank } from "../../../client/resident/interview/choosing.ts";
import type { Draft } from "../../../client/resident/interview/draft.ts";
import {
  codesEntry,
  ratingEntry,
  withEntry,
  withOtherText,
} from "../../../client/resident/interview/draft.ts";
import type { Step } from "../../../client/resident/interview/steps.ts";
import { scalePoints } from "../../../surveys/definition/wording.ts";

/** Numbers a made-up person decides with: where to touch, whether to skip. */
export const whims = fc.array(fc.nat({ max: 999 }), { minLength: 5, maxLength: 200 });

/** Whims, one after the other, again from the start when they are used up. */
export function decider(numbers: readonly number[]): (below: number) => number {
  let next = 0;
  return (below) => {
    const number = numbers[next % numbers.length] ?? 0;
    next += 1;
    return number % below;
  };
}

/** What a person does on one screen: now and then nothing, else some touches or some words. */
export function answeredOnScreen(
  step: Step,
  draft: Draft,
  decide: (below: number) => number,
): Draft {
  if (decide(4) === 0) return draft;
  const { id } = step.question;
  if (step.kind === "topic") {
    const points = scalePoints(step.question);
    const point = points[decide(points.length)];
    const value = decide(5) === 0 || point === undefined ? "dontKnow" : point;
    return withEntry(draft, id, { ...ratingEntry(draft, id), [step.item.code]: value });
  }
  const { question } = step;
  switch (question.type) {
    case "single":
      return withEntry(
        withOtherText(draft, id, words(decide)),
        id,
        question.options[decide(question.options.length)]?.code ?? "",
      );
    case "multiple":
      return touches(
        decide,
        question.options,
        withOtherText(draft, id, words(decide)),
        (now, code) => touchOption(question, codesEntry(now, id), code),
      );
    case "ranking":
      return touches(decide, question.items, draft, (now, code) =>
        touchRank(question, codesEntry(now, id), code),
      );
    case "number":
      return withEntry(draft, id, ["", "12", " 7 ", "-3", "zwölf", "1,5", "500"][decide(7)] ?? "");
    case "text":
      return withEntry(draft, id, words(decide).slice(0, question.maxLength));
  }

  function touches(
    draw: (below: number) => number,
    codes: readonly { code: string }[],
    before: Draft,
    touch: (now: Draft, code: string) => ReturnType<typeof touchRank>,
  ): Draft {
    let now = before;
    for (let count = draw(6); count > 0; count--) {
      const touched = touch(now, codes[draw(codes.length)]?.code ?? "");
      if (touched.kind === "changed") now = withEntry(now, id, touched.codes);
    }
    return now;
  }
}

function words(decide: (below: number) => number): string {
  return ["", "  ", "der bus fällt aus", " viel zu laut ", "ä".repeat(60)][decide(5)] ?? "";
}
