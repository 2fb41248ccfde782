import type { MultipleQuestion, SingleQuestion } from "../definition/questionnaire.ts";
import type { Share } from "../wire/shares.ts";
import { shownShare } from "./rounding.ts";
import { LEAST_POSSIBLE, ONE_IN, STEPS_FROM } from "./sensitive-steps.ts";

/** How many people it may be, both ends included. */
type Span = { least: number; most: number };

/** How answers to a question go together. */
type Crosses = {
  /** Whether the answer stands alone, in the order of the answers. */
  alone: readonly boolean[];
  /** Answers one person may give. */
  most: number;
};

/**
 * The shares of a sensitive question. Where all of a group say the same, no group is large enough
 * (STATISTICS.md, section 2, rule 9): "under 5 %" and "over 95 %" are told as bounds. Then none of the
 * question's other numbers is exact either, because it would lead back to the bounded one: they are told in
 * steps of 5 %, or of fewer people as "neither few nor nearly all".
 *
 * That no number follows is checked by what is possible: at least three numbers inside each bound must fit to
 * all that is told, else the question is not told at all. The check knows only what is told, so that whoever
 * knows the rule learns nothing from its outcome.
 *
 * @param counts people per answer
 * @param n people who answered
 * @returns null where the telling would give a number away
 */
export function sensitiveShares(
  counts: readonly number[],
  n: number,
  crosses: Crosses,
): Share[] | null {
  const limit = Math.max(LEAST_POSSIBLE, Math.ceil(n / ONE_IN));
  const bounds = counts.map((count) => boundOf(count, n, limit));
  if (bounds.every((bound) => bound === null)) return counts.map((count) => shownShare(count, n));
  const told = n < STEPS_FROM ? middle : step;
  const spans = counts.map((count, at) => bounds[at]?.span ?? told(count, n, limit));
  const isOpen = bounds.every((bound, at) => bound === null || staysOpen(spans, at, n, crosses));
  if (!isOpen) return null;
  return spans.map((span, at) => bounds[at]?.share ?? { kind: "span", ...span, n });
}

/** How the answers to a question with options go together. */
export function crossesOf(question: SingleQuestion | MultipleQuestion): Crosses {
  if (question.type === "single") return { alone: question.options.map(() => false), most: 1 };
  const alone = question.options.map(({ exclusive }) => exclusive);
  const others = alone.filter((stands) => !stands).length;
  return { alone, most: Math.max(1, Math.min(question.max ?? others, others)) };
}

function boundOf(count: number, n: number, limit: number): { share: Share; span: Span } | null {
  if (count < limit)
    return {
      share: { kind: "bound", side: "under", limit, n },
      span: { least: 0, most: limit - 1 },
    };
  if (n - count < limit)
    return {
      share: { kind: "bound", side: "over", limit, n },
      span: { least: n - limit + 1, most: n },
    };
  return null;
}

function step(count: number, n: number, limit: number): Span {
  const at = Math.floor((ONE_IN * count) / n);
  return {
    least: Math.max(limit, Math.ceil((at * n) / ONE_IN)),
    most: Math.min(n - limit, Math.ceil(((at + 1) * n) / ONE_IN) - 1),
  };
}

function middle(_count: number, n: number, limit: number): Span {
  return { least: limit, most: n - limit };
}

/** Whether enough numbers inside a span are possible beside the other spans. */
function staysOpen(spans: readonly Span[], at: number, n: number, crosses: Crosses): boolean {
  const { least, most } = spans[at] ?? { least: 0, most: -1 };
  let possible = 0;
  for (let count = least; count <= most && possible < LEAST_POSSIBLE; count++)
    if (isPossible(spans.with(at, { least: count, most: count }), n, crosses)) possible += 1;
  return possible >= LEAST_POSSIBLE;
}

/**
 * Whether n people can have answered so. Those who gave no answer that stands alone gave 1 to `most` of the
 * others, and no answer twice; their number is what is looked for.
 */
function isPossible(spans: readonly Span[], n: number, { alone, most }: Crosses): boolean {
  const standing = spans.filter((_, at) => alone[at]);
  const free = spans.filter((_, at) => !alone[at]);
  const sum = (some: readonly Span[], end: keyof Span) =>
    some.reduce((total, span) => total + span[end], 0);
  const fewest = Math.max(
    n - sum(standing, "most"),
    Math.ceil(sum(free, "least") / most),
    ...free.map(({ least }) => least),
    0,
  );
  return fewest <= Math.min(n - sum(standing, "least"), sum(free, "most"));
}
