import type { Hash } from "../../surveys/definition/fingerprints.ts";
import type { Questionnaire } from "../../surveys/definition/questionnaire.ts";
import { questionsOf } from "../../surveys/definition/questionnaire.ts";
import type { FreeText } from "../../surveys/response/judge.ts";

/** The digest of a stored response's answers and words, as `judge` makes it of what arrives. */
export function standingDigest(
  questionnaire: Questionnaire,
  { answers, texts }: { answers: string; texts: readonly FreeText[] },
  hash: Hash,
): string {
  const inOrder = questionsOf(questionnaire).flatMap(({ id }) =>
    (["answer", "other"] as const).flatMap((kind) =>
      texts
        .filter((text) => text.question === id && text.kind === kind)
        .map(({ question, body }) => ({ question, kind, body })),
    ),
  );
  return hash(inOrder.length > 0 ? answers + JSON.stringify(inOrder) : answers);
}
