import type { MultipleQuestion, SingleQuestion } from "../definition/questionnaire.ts";
import { crossesOf, sensitiveShares } from "../priorities/sensitive.ts";
import type { InexactShare } from "../wire/shares.ts";

/** What may be told of the marks at an option: how many, or between what. */
type ToldCount = number | InexactShare;

/**
 * The marks of a sensitive question as they may be told, by the rule of its shares (priorities/sensitive.ts).
 * Of some a bound stands in the place of a number, and no number stands beside it.
 *
 * Where one person may leave several marks, the people of a list that nobody counted follow from its marks:
 * their number would lead back to them. So nothing is told there beside a bound unless all lists counted
 * their people, and none had fewer marks than people.
 *
 * @param people behind the marks
 * @param told people who were counted; null where a list has not counted them
 * @param counts marks per option
 * @returns null where the telling would give a number away
 */
export function sensitiveCounts(
  question: SingleQuestion | MultipleQuestion,
  { people, told, counts }: { people: number; told: number | null; counts: readonly number[] },
): ToldCount[] | null {
  const shares = sensitiveShares(counts, people, crossesOf(question));
  if (!shares) return null;
  const isVeiled = shares.some(({ kind }) => kind === "bound");
  if (isVeiled && question.type === "multiple" && told !== people) return null;
  return shares.map((share) => ("count" in share ? share.count : share));
}
