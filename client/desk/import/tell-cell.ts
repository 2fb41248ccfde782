import type { AnswerRule } from "../../../surveys/import/mapping-file.ts";

/**
 * A column's rule with what a person said about cells that nobody knew.
 *
 * @param meanings cell → code of an answer, or "chosen", "notChosen", "dontKnow", "notAnswered"; "" for nothing
 */
export function tell(rule: AnswerRule, meanings: ReadonlyMap<string, string>): AnswerRule {
  const cellsThatMean = (meaning: string) =>
    [...meanings].filter(([, one]) => one === meaning).map(([cell]) => cell);
  if ("option" in rule)
    return {
      ...rule,
      chosen: [...(rule.chosen ?? []), ...cellsThatMean("chosen")],
      notChosen: [...(rule.notChosen ?? []), ...cellsThatMean("notChosen")],
    };
  if ("otherText" in rule) return rule;
  const notAnswered = [...(rule.notAnswered ?? []), ...cellsThatMean("notAnswered")];
  const answers = [...meanings].filter(
    ([, meaning]) => !["", "notAnswered", "dontKnow"].includes(meaning),
  );
  if ("cellIsRank" in rule) return { ...rule, notAnswered };
  if ("item" in rule)
    return {
      ...rule,
      notAnswered,
      dontKnow: [...(rule.dontKnow ?? []), ...cellsThatMean("dontKnow")],
      values: {
        ...rule.values,
        ...Object.fromEntries(answers.map(([cell, point]) => [cell, Number(point)])),
      },
    };
  return { ...rule, notAnswered, values: { ...rule.values, ...Object.fromEntries(answers) } };
}
