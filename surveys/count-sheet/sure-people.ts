import type { QuestionCount } from "../wire/count-sheet.ts";
import type { CountableQuestion } from "./countable.ts";

/**
 * So many people must have left these marks at the least: nobody marks an option twice, takes more than
 * is allowed, or takes another beside an exclusive one. Fewer people could not have done it, so many could
 * (McNaughton 1959, Management Science 6, 1–12: marks dealt out in turn never meet the same person twice).
 */
export function surePeople(
  question: CountableQuestion,
  { options }: Pick<QuestionCount, "options">,
): number {
  const all = marksOf({ options });
  switch (question.type) {
    case "single":
      return all;
    case "multiple": {
      const exclusive = new Set(
        question.options.filter((option) => option.exclusive).map(({ code }) => code),
      );
      const others = options.filter(({ option }) => !exclusive.has(option));
      const rest = marksOf({ options: others });
      const most = Math.max(0, ...others.map(({ count }) => count));
      return (
        all - rest + Math.max(most, Math.ceil(rest / (question.max ?? Math.max(1, others.length))))
      );
    }
    case "ranking": {
      const perOption = sumsBy(options, ({ option }) => option);
      const perPlace = sumsBy(
        options.filter(({ place }) => place !== null),
        ({ place }) => String(place),
      );
      return Math.max(0, ...perOption, ...perPlace, Math.ceil(all / question.pick));
    }
  }
}

/**
 * The people whom the counts of a question rest on: those who were counted, as far as there are marks for
 * them; where nobody counted people, those who are certain.
 */
export function peopleBehind(question: CountableQuestion, count: QuestionCount): number {
  return count.people === null
    ? surePeople(question, count)
    : Math.min(count.people, marksOf(count));
}

/** All marks of a question. */
export function marksOf({ options }: Pick<QuestionCount, "options">): number {
  return options.reduce((sum, { count }) => sum + count, 0);
}

function sumsBy(
  options: QuestionCount["options"],
  by: (option: QuestionCount["options"][number]) => string,
): number[] {
  const sums = new Map<string, number>();
  for (const option of options) sums.set(by(option), (sums.get(by(option)) ?? 0) + option.count);
  return [...sums.values()];
}
