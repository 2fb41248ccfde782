import { batteryOf } from "../definition/questionnaire.ts";
import type { AllTopics } from "../wire/all-topics.ts";
import { batteryResult } from "./battery.ts";
import type { Material } from "./material.ts";
import { stageOf } from "./stage.ts";

type Listed = AllTopics["questionnaires"][number];

/**
 * A questionnaire's topics with their shares, in its own order and without places: beside the topics of
 * other questionnaires a place would say what nobody was asked.
 */
export function listedTopics(
  material: Material,
): Pick<Listed, "stage" | "responses" | "scale" | "topics" | "few"> {
  const stage = stageOf(material.responses, material.threshold);
  const responses = stage === "few" ? null : material.responses;
  const question = batteryOf(material.layout.questionnaire, "importance");
  if (!question) return { stage, responses, scale: null, topics: [], few: [] };
  const { scale, topics, few } = batteryResult(material, question);
  const codes = question.items.map(({ code }) => code);
  return {
    stage,
    responses,
    scale: { point: scale.at(-2)?.label ?? "", top: scale.at(-1)?.label ?? "" },
    topics: topics
      .toSorted((a, b) => codes.indexOf(a.topic.code) - codes.indexOf(b.topic.code))
      .map(({ topic, share }) => ({ topic, share, alsoIn: [] })),
    few,
  };
}

/**
 * Says at each topic which other questionnaires of the list ask the same audience for it as well. What
 * residents and professionals both say stands side by side elsewhere.
 */
export function crossNamed(listed: readonly Listed[]): Listed[] {
  const asks = ({ topics, few }: Listed, code: string) =>
    topics.some(({ topic }) => topic.code === code) || few.some((topic) => topic.code === code);
  return listed.map((one) => ({
    ...one,
    topics: one.topics.map((row) => ({
      ...row,
      alsoIn: listed
        .filter((other) => other !== one && other.audience === one.audience)
        .filter((other) => asks(other, row.topic.code))
        .map(({ title }) => title),
    })),
  }));
}
