import { batteryOf, questionsOf } from "../definition/questionnaire.ts";
import type { Cleared, ClearedSums } from "../disclosure/cleared.ts";
import type { Findings } from "../wire/results.ts";
import { batteryResult } from "./battery.ts";
import type { Material } from "./material.ts";
import { needResult } from "./need.ts";
import { questionResults } from "./questions.ts";
import { rankingResult } from "./ranking.ts";
import { stageOf } from "./stage.ts";

/**
 * A district's result: what matters, what is missing, what first, and every question. Always of one
 * questionnaire: topics are rated only beside the other topics of the same form (STATISTICS.md (l)).
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
    const ranking = questionsOf(questionnaire).find((question) => question.type === "ranking");
    const stage = stageOf(material.responses, material.threshold);
    return {
      stage,
      responses: stage === "few" ? null : material.responses,
      importance: importance ? batteryResult(material, importance) : null,
      need: importance && presentState ? needResult(material, importance) : null,
      topThree: ranking?.type === "ranking" ? rankingResult(material, ranking) : null,
      questions: questionResults(material),
    };
  });
}
