import type { MultipleQuestion, Question, SingleQuestion } from "../definition/questionnaire.ts";
import { codesOf, topicalQuestionsOf } from "../definition/questionnaire.ts";
import { hangsOn } from "../definition/show-if.ts";
import { path, textAt } from "../definition/wording.ts";
import { tInterval } from "../statistics/t-interval.ts";
import type { Part } from "../tally/layout.ts";
import type { Battery, QuestionResult, Ranking } from "../wire/findings.ts";
import type { Share } from "../wire/shares.ts";
import type { Material } from "./material.ts";
import { behindStates, inState, questionText, shownMentions } from "./material.ts";
import { shownMean, shownShare } from "./rounding.ts";
import { crossesOf, sensitiveShares } from "./sensitive.ts";
import { stageOf } from "./stage.ts";

type QuestionText = QuestionResult["question"];

/**
 * Every question with counts and shares of those who saw *and* answered it; who skipped it stands
 * beside, and whoever was never asked (condition, broken off, not in the file) is in no base. Of texts
 * only their number is told. Questions about the person are left out: the only one who lives in a home
 * or is "divers" would stand there as a 1, however large the base.
 *
 * Whom a question is put to because of a sensitive answer is left out where that answer is not told exactly:
 * the number of those who were asked is the number of those who answered so.
 */
export function questionResults(
  material: Material,
  batteries: ReadonlyMap<string, Battery>,
  rankings: ReadonlyMap<string, Ranking>,
): QuestionResult[] {
  const veiled = new Set<string>();
  return topicalQuestionsOf(material.layout.questionnaire).map((question) => {
    const text = questionText(material, question);
    if (hangsOn(question, veiled) || (question.sensitive && material.isPart)) {
      veiled.add(question.id);
      return { kind: "few", question: text, sensitive: true };
    }
    const battery = batteries.get(question.id);
    if (battery) return batteryAnswers(question, text, battery);
    const ranking = rankings.get(question.id);
    if (ranking?.kind === "ranked") return { kind: "ranking", question: text, ranking };
    const answers = answersOf(material, question, text);
    if (isVeiled(answers)) veiled.add(question.id);
    return answers;
  });
}

/** A battery among the other questions: in the questionnaire's order, without places. */
function batteryAnswers(
  question: Question,
  text: QuestionText,
  { scale, topics, few }: Battery,
): QuestionResult {
  const codes = codesOf(question);
  const inFileOrder = topics.toSorted(
    (a, b) => codes.indexOf(a.topic.code) - codes.indexOf(b.topic.code),
  );
  return { kind: "rating", question: text, scale, topics: inFileOrder, few };
}

function answersOf(material: Material, question: Question, text: QuestionText): QuestionResult {
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
      const shares = sharesOf(question, behind.slice(0, codes.length), n);
      if (!shares) return { kind: "few", question: text, sensitive: true };
      return {
        kind: "choice",
        question: text,
        several: question.type === "multiple",
        stage,
        n,
        skipped,
        tooMany: inState(material, part, "tooMany"),
        options: shares.map((share, index) => {
          const code = codes[index] ?? "";
          const label = textAt(material.texts, path.option(question.id, code));
          const also = question.sensitive ? null : (mentioned[index] ?? null);
          return { code, label, share, mentioned: also };
        }),
      };
    }
    case "number": {
      const [sum = 0, sumSquares = 0] = behind;
      const mean = shownMean(tInterval({ n, sum, sumSquares }));
      return { kind: "number", question: text, stage, n, skipped, mean };
    }
    case "text":
      return { kind: "text", question: text, n, skipped };
    case "rating":
    case "ranking":
      return { kind: "few", question: text };
  }
}

function sharesOf(
  question: SingleQuestion | MultipleQuestion,
  counts: readonly number[],
  n: number,
): Share[] | null {
  return question.sensitive
    ? sensitiveShares(counts, n, crossesOf(question))
    : counts.map((count) => shownShare(count, n));
}

/** Whether a question is not told exactly, or not at all, because it is sensitive. */
function isVeiled(result: QuestionResult): boolean {
  if (result.kind === "few") return result.sensitive === true;
  return result.kind === "choice" && result.options.some(({ share }) => share.kind === "bound");
}

function isPartOf(part: Part, question: Question): boolean {
  return "question" in part && part.question.id === question.id;
}
