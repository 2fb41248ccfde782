import { canonicalJson } from "./canonical-json.ts";
import type { Questionnaire } from "./questionnaire.ts";
import type { Texts } from "./wording.ts";

/** A hash of a text, as short printable text. Comes in as an argument: surveys knows no Node and no DOM. */
export type Hash = (text: string) => string;

/**
 * What answers *mean*: ids, codes and their order, types, scales, limits, conditions.
 * It guards a published version and keys the tally. Titles, minutes, topic links and how carefully answers
 * are shown do not belong to it.
 */
export function meaningFingerprint(questionnaire: Questionnaire, hash: Hash): string {
  return hash(
    canonicalJson({
      id: questionnaire.id,
      pages: questionnaire.pages.map((page) =>
        page.questions.map(({ topicRef: _links, sensitive: _shown, ...meaning }) => meaning),
      ),
    }),
  );
}

/** How it was *worded* in one language: recorded with each response, may be mended without a new version. */
export function wordingFingerprint(language: string, texts: Texts, hash: Hash): string {
  return hash(canonicalJson({ language, texts }));
}
