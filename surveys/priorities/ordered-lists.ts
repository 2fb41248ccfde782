import type {
  Questionnaire,
  RankingQuestion,
  RatingQuestion,
} from "../definition/questionnaire.ts";
import { batteryOf, codesOf, questionsOf } from "../definition/questionnaire.ts";
import type { Texts } from "../definition/wording.ts";
import { itemLabel, path, textAt } from "../definition/wording.ts";
import { ballotPairSums } from "../statistics/ballot-rank-ranges.ts";
import type { PairSums } from "../statistics/pair-sums.ts";
import type { Counts } from "../tally/counts.ts";
import type { Layout } from "../tally/layout.ts";
import { layoutOf } from "../tally/layout.ts";
import type { CheckedList } from "../wire/release-checks.ts";
import type { Order } from "../wire/shares.ts";
import { ballotsOf, behindStates, inState, pairsAmong } from "./material.ts";
import { isCompared, orderOf } from "./order.ts";
import { stageOf } from "./stage.ts";

type CountsIn = { layout: Layout; sums: Counts };

/** A list with an order: what matters, or what first. */
export type OrderedList = {
  list: CheckedList;
  question: RatingQuestion | RankingQuestion;
  order: Order;
  /** Items that are compared, as positions in the question and by their codes. */
  compared: readonly number[];
  codes: readonly string[];
  pairs: readonly PairSums[];
};

/** The questions of a questionnaire whose lists have an order. */
function questionsWithOrder(
  questionnaire: Questionnaire,
): { list: CheckedList; question: RatingQuestion | RankingQuestion }[] {
  const importance = batteryOf(questionnaire, "importance");
  const topThree = questionsOf(questionnaire).find((question) => question.type === "ranking");
  return [
    ...(importance ? [{ list: "importance" as const, question: importance }] : []),
    ...(topThree ? [{ list: "topThree" as const, question: topThree }] : []),
  ];
}

/** Short labels of the items of these lists, by list and code. */
export function orderedItems(
  questionnaire: Questionnaire,
  texts: Texts,
): Record<string, Record<string, string>> {
  return Object.fromEntries(
    questionsWithOrder(questionnaire).map(({ list, question }) => [
      list,
      Object.fromEntries(
        question.items.map((item) => [
          item.code,
          item.source === "topic"
            ? textAt(texts, path.topic(item.code, "short"))
            : itemLabel(texts, question, item),
        ]),
      ),
    ]),
  );
}

/**
 * What has to be counted for these lists and nothing else. Counting it is several times cheaper than
 * counting the whole form.
 */
export function orderLayout(questionnaire: Questionnaire): Layout {
  const needed = new Set(questionsWithOrder(questionnaire).map(({ question }) => question.id));
  const pages = questionnaire.pages.map((page) => ({
    ...page,
    questions: page.questions.filter(({ id }) => needed.has(id)),
  }));
  return layoutOf({ ...questionnaire, pages });
}

/** The lists that counts give, each with the sums behind its order. */
export function orderedLists(counts: CountsIn, threshold: number): OrderedList[] {
  return questionsWithOrder(counts.layout.questionnaire).map(({ list, question }) => {
    const stages = answersPerItem(counts, question).map((n) => stageOf(n, threshold));
    const compared = stages.flatMap((stage, index) => (isCompared(stage) ? [index] : []));
    const codes = codesOf(question);
    return {
      list,
      question,
      order: orderOf(stages.filter(isCompared)),
      compared,
      codes: compared.map((index) => codes[index] ?? ""),
      pairs: pairsOf(counts, question, compared),
    };
  });
}

/** How many answered each item; a ballot gives points to every item. */
function answersPerItem(counts: CountsIn, question: RatingQuestion | RankingQuestion): number[] {
  if (question.type === "ranking") {
    const part = counts.layout.parts.find(
      (one) => one.kind === "ranking" && one.question.id === question.id,
    );
    const n = part ? inState(counts, part, "answered") : 0;
    return codesOf(question).map(() => n);
  }
  return counts.layout.parts.flatMap((part) =>
    part.kind === "item" && part.question.id === question.id
      ? [behindStates(counts, part).reduce((sum, count) => sum + count, 0)]
      : [],
  );
}

/** Sums of "i minus j" among some items of a question, numbered by their position in that selection. */
export function pairsOf(
  counts: CountsIn,
  question: RatingQuestion | RankingQuestion,
  compared: readonly number[],
): readonly PairSums[] {
  if (question.type !== "ranking")
    return pairsAmong(counts, (of) => of !== "need" && of.id === question.id, compared);
  const ballots = ballotsOf(counts, question);
  // Either all items of a ballot are compared or none is.
  return ballots && compared.length > 0 ? ballotPairSums(ballots) : [];
}
