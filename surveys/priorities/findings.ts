import { batteryOf, questionsOf } from "../definition/questionnaire.ts";
import type { Cleared, ClearedSums } from "../disclosure/cleared.ts";
import type { Battery, Findings, Ranking } from "../wire/findings.ts";
import { batteryResult } from "./battery.ts";
import type { Material } from "./material.ts";
import { needResult } from "./need.ts";
import { questionResults } from "./questions.ts";
import { rankingResult } from "./ranking.ts";
import { stageOf } from "./stage.ts";

/**
 * A district's result: what matters, what is missing, what first, and every question. Always of one
 * questionnaire: topics are rated only beside the other topics of the same form.
 *
 * @param cleared published sums; there is no other way in
 * @param words texts and pictograms of one language, and the waves' rule for crosses beyond the limit
 */
export function findingsOf(
  cleared: Cleared<ClearedSums>,
  words: Omit<Material, keyof ClearedSums>,
): Cleared<Findings> {
  return cleared.map((sums) => {
    const material: Material = { ...sums, ...words };
    const { questionnaire } = material.layout;
    const importance = batteryOf(questionnaire, "importance");
    const presentState = batteryOf(questionnaire, "presentState");
    const batteries = new Map<string, Battery>();
    const rankings = new Map<string, Ranking>();
    for (const question of questionsOf(questionnaire))
      if (question.type === "rating") batteries.set(question.id, batteryResult(material, question));
      else if (question.type === "ranking")
        rankings.set(question.id, rankingResult(material, question));
    const stage = stageOf(material.responses, material.threshold);
    return {
      stage,
      responses: stage === "few" ? null : material.responses,
      importance: (importance && batteries.get(importance.id)) ?? null,
      need: importance && presentState ? needResult(material, importance) : null,
      topThree: [...rankings.values()][0] ?? null,
      questions: questionResults(material, batteries, rankings),
    };
  });
}
