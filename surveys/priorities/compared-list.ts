import type { Questionnaire } from "../definition/questionnaire.ts";
import { batteryOf, questionsOf } from "../definition/questionnaire.ts";
import type { ComparedList, Measure } from "../wire/comparison.ts";
import { COMPARED_LISTS } from "../wire/comparison.ts";
import type { Topic } from "../wire/findings.ts";
import type { TopicShare } from "../wire/shares.ts";
import { batteryResult } from "./battery.ts";
import type { Material } from "./material.ts";
import { topicOf } from "./material.ts";
import { needResult } from "./need.ts";
import { rankingResult } from "./ranking.ts";

/** Topics with the shares that a list counts; of a topic with fewer than k answers there is none. */
type Listed = { measure: Measure; topics: readonly { topic: Topic; share: TopicShare | null }[] };

/** Which lists a questionnaire has, so that they can be compared. */
export function comparedLists(questionnaire: Questionnaire): ComparedList[] {
  return COMPARED_LISTS.filter((list) => asks(questionnaire, list));
}

function asks(questionnaire: Questionnaire, list: ComparedList): boolean {
  switch (list) {
    case "importance":
      return batteryOf(questionnaire, "importance") !== undefined;
    case "need":
      return (
        batteryOf(questionnaire, "importance") !== undefined &&
        batteryOf(questionnaire, "presentState") !== undefined
      );
    case "topThree":
      return questionsOf(questionnaire).some(({ type }) => type === "ranking");
  }
}

/**
 * A list with its shares, in its own order; topics with fewer than k answers last.
 *
 * @returns null where the questionnaire does not ask for it
 */
export function comparedList(material: Material, list: ComparedList): Listed | null {
  const { questionnaire } = material.layout;
  if (!asks(questionnaire, list)) return null;
  if (list === "topThree") return ballotsIn(material);
  const question = batteryOf(questionnaire, "importance");
  if (!question) return null;
  if (list === "need") {
    const { topics, few } = needResult(material, question);
    return { measure: { list }, topics: withFew(topics, few) };
  }
  const { scale, topics, few } = batteryResult(material, question);
  const [point = "", top = ""] = scale.slice(-2).map(({ label }) => label);
  return { measure: { list, point, top }, topics: withFew(topics, few) };
}

function ballotsIn(material: Material): Listed | null {
  const question = questionsOf(material.layout.questionnaire).find(
    ({ type }) => type === "ranking",
  );
  if (question?.type !== "ranking") return null;
  const ranking = rankingResult(material, question);
  const topics = question.items.map((item) => topicOf(material, question, item));
  return {
    measure: { list: "topThree", places: question.pick },
    topics: ranking.kind === "few" ? withFew([], topics) : withFew(ranking.topics, []),
  };
}

function withFew(
  topics: readonly { topic: Topic; share: TopicShare }[],
  few: readonly Topic[],
): Listed["topics"] {
  return [
    ...topics.map(({ topic, share }) => ({ topic, share })),
    ...few.map((topic) => ({ topic, share: null })),
  ];
}
