import type { Problem, ProblemCode } from "../../problem.ts";

/** A sentence for each problem; {0}, {1} stand for the places in the problem's `where`. */
export type ProblemSentences = Readonly<Record<ProblemCode, string>>;

/** Says a problem in words. A place that the problem does not name leaves three dots. */
export function problemSentence(
  sentences: ProblemSentences,
  { code, where }: Pick<Problem, "code" | "where">,
): string {
  return sentences[code].replace(/\{(\d+)\}/g, (_, index: string) => where[Number(index)] ?? "…");
}
