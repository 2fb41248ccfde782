import type {
  MultipleQuestion,
  RankingQuestion,
} from "../../../surveys/definition/questionnaire.ts";

/** What a touch did: the codes that are chosen now, or nothing, because as many as allowed are chosen. */
export type Touched = { kind: "changed"; codes: readonly string[] } | { kind: "full" };

/**
 * A touch on an option of a multiple choice. An exclusive option clears all others and is cleared by
 * them; a touch beyond the limit changes nothing.
 */
export function touchOption(
  question: MultipleQuestion,
  chosen: readonly string[],
  code: string,
): Touched {
  if (chosen.includes(code)) return changed(chosen.filter((other) => other !== code));
  const exclusive = new Set(
    question.options.filter((option) => option.exclusive).map((option) => option.code),
  );
  if (exclusive.has(code)) return changed([code]);
  const others = chosen.filter((other) => !exclusive.has(other));
  return isFull(others, question.max) ? { kind: "full" } : changed([...others, code]);
}

/** A touch on an item of a ranking: it takes the next place; touched again it goes, and the rest moves up. */
export function touchRank(
  question: RankingQuestion,
  chosen: readonly string[],
  code: string,
): Touched {
  if (chosen.includes(code)) return changed(chosen.filter((other) => other !== code));
  return isFull(chosen, question.pick) ? { kind: "full" } : changed([...chosen, code]);
}

function changed(codes: readonly string[]): Touched {
  return { kind: "changed", codes };
}

function isFull(codes: readonly string[], most: number | undefined): boolean {
  return most !== undefined && codes.length >= most;
}
