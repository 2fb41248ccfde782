import type { Question } from "../definition/questionnaire.ts";
import { codesOf, questionsOf } from "../definition/questionnaire.ts";
import { path, textAt } from "../definition/wording.ts";
import { tInterval } from "../statistics/t-interval.ts";
import type { Part } from "../tally/layout.ts";
import type { QuestionResult } from "../wire/results.ts";
import { batteryResult } from "./battery.ts";
import type { Material } from "./material.ts";
import { behindStates, inState, questionText, shownMentions } from "./material.ts";
import { rankingResult } from "./ranking.ts";
import { shownMean, shownShare } from "./rounding.ts";
import { stageOf } from "./stage.ts";

/**
 * Every question with counts and shares of those who saw *and* answered it; who skipped it stands
 * beside, and whoever was never asked (condition, broken off, not in the file) is in no base. Of texts
 * only their number is told.
 */
export function questionResults(material: Material): QuestionResult[] {
  return questionsOf(material.layout.questionnaire).map((question) => resultOf(material, question));
}

function resultOf(material: Material, question: Question): QuestionResult {
  const text = questionText(material, question);
  if (question.type === "rating") {
    const { scale, topics, few } = batteryResult(material, question);
    const codes = codesOf(question);
    const inFileOrder = topics.toSorted(
      (a, b) => codes.indexOf(a.topic.code) - codes.indexOf(b.topic.code),
    );
    return { kind: "rating", question: text, scale, topics: inFileOrder, few };
  }
  if (question.type === "ranking") {
    const ranking = rankingResult(material, question);
    return ranking.kind === "few"
      ? { kind: "few", question: text }
      : { kind: "ranking", question: text, ranking };
  }
  const part = material.layout.parts.find((one) => isPartOf(one, question));
  const n = part ? inState(material, part, "answered") : 0;
  const stage = stageOf(n, material.threshold);
  if (!part || stage === "few") return { kind: "few", question: text };
  const skipped = inState(material, part, "skipped");
  const behind = behindStates(material, part);
  switch (question.type) {
    case "single":
    case "multiple": {
      const codes = codesOf(question);
      const mentioned = shownMentions(material, behind.slice(codes.length));
      return {
        kind: "choice",
        question: text,
        several: question.type === "multiple",
        stage,
        n,
        skipped,
        tooMany: inState(material, part, "tooMany"),
        options: codes.map((code, index) => ({
          code,
          label: textAt(material.texts, path.option(question.id, code)),
          share: shownShare(behind[index] ?? 0, n),
          mentioned: mentioned[index] ?? null,
        })),
      };
    }
    case "number": {
      const [sum = 0, sumSquares = 0] = behind;
      const mean = shownMean(tInterval({ n, sum, sumSquares }));
      return { kind: "number", question: text, stage, n, skipped, mean };
    }
    case "text":
      return { kind: "text", question: text, n, skipped };
  }
}

function isPartOf(part: Part, question: Question): boolean {
  return "question" in part && part.question.id === question.id;
}
