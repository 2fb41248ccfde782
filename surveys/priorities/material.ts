import type {
  Item,
  Question,
  RankingQuestion,
  RatingQuestion,
} from "../definition/questionnaire.ts";
import type { Texts } from "../definition/wording.ts";
import { itemLabel, path, textAt } from "../definition/wording.ts";
import type { ClearedSums } from "../disclosure/cleared.ts";
import type { AnswerState } from "../response/answer.ts";
import { ANSWER_STATES } from "../response/answer.ts";
import type { BallotCounts } from "../statistics/ballot-counts.ts";
import type { PairSums } from "../statistics/pair-sums.ts";
import { countsOf } from "../tally/counts.ts";
import type { Part } from "../tally/layout.ts";
import { patternAt } from "../tally/layout.ts";
import type { Topic } from "../wire/findings.ts";

/** What a district's findings are made of: published sums and the words of one language. */
export type Material = ClearedSums & {
  texts: Texts;
  /** Topic code → name of its pictogram. */
  icons: Readonly<Record<string, string>>;
  /** Whether crosses beyond the allowed number are shown as "also named" (the waves' rule). */
  showMentions: boolean;
  /**
   * These are some of the people whose answers are shown together elsewhere too: sensitive questions are left
   * out, because the difference of two views would give away what each of them keeps back.
   */
  isPart?: boolean;
};

type Sums = Pick<Material, "layout" | "sums">;

/** People of a part in a state. */
export function inState({ sums }: Pick<Material, "sums">, part: Part, state: AnswerState): number {
  return countsOf(sums, part)[ANSWER_STATES.indexOf(state)] ?? 0;
}

/** The counts of a part behind its states. */
export function behindStates({ sums }: Pick<Material, "sums">, part: Part): readonly number[] {
  return [...countsOf(sums, part).subarray(ANSWER_STATES.length)];
}

/** A question as people were asked it. */
export function questionText(
  { texts }: Material,
  question: Question,
): { id: string; text: string } {
  return { id: question.id, text: textAt(texts, path.question(question.id)) };
}

/** An item of a battery or ranking with its words; the question's own items have one label for all uses. */
export function topicOf({ texts, icons }: Material, question: Question, item: Item): Topic {
  const label = itemLabel(texts, question, item);
  return item.source === "topic"
    ? {
        code: item.code,
        label,
        short: textAt(texts, path.topic(item.code, "short")),
        icon: icons[item.code] ?? null,
      }
    : { code: item.code, label, short: label, icon: null };
}

/**
 * The published sums of the pairs among some items, numbered by their position in that selection.
 *
 * @param belongs tells the pairs of one battery, or those of the need for action
 */
export function pairsAmong(
  { layout, sums }: Sums,
  belongs: (of: "need" | RatingQuestion) => boolean,
  selection: readonly number[],
): PairSums[] {
  return layout.parts.flatMap((part) => {
    if (part.kind !== "pair" || !belongs(part.of)) return [];
    const i = selection.indexOf(part.first);
    const j = selection.indexOf(part.second);
    if (i < 0 || j < 0) return [];
    const [n = 0, sum = 0, sumSquares = 0] = countsOf(sums, part);
    return [{ i, j, n, sum, sumSquares }];
  });
}

/** The published ballots of a "which ones first?" question. */
export function ballotsOf(material: Sums, question: RankingQuestion): BallotCounts | undefined {
  const part = material.layout.parts.find(
    (one) => one.kind === "ranking" && one.question.id === question.id,
  );
  if (part?.kind !== "ranking") return undefined;
  const itemCount = part.codes.length;
  return {
    itemCount,
    places: question.pick,
    ballots: behindStates(material, part)
      .slice(itemCount)
      .flatMap((count, index) =>
        count === 0 ? [] : [{ pattern: patternAt(itemCount, question.pick, index), count }],
      ),
  };
}

/**
 * What was named beside the shares on forms with too many crosses, per option; null where the waves
 * keep it apart or too few people did so to show it.
 */
export function shownMentions(
  { showMentions }: Material,
  mentioned: readonly number[],
): (number | null)[] {
  const shown = showMentions && mentioned.some((count) => count > 0);
  return mentioned.map((count) => (shown ? count : null));
}
