import type { Hash } from "../definition/fingerprints.ts";
import type { Questionnaire } from "../definition/questionnaire.ts";
import { codesOf, questionsOf } from "../definition/questionnaire.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";
import type { Mode, Submission, Trace } from "../wire/submission.ts";
import type { KeptAnswers } from "./check-answers.ts";
import { checkAnswers, checkOtherTexts } from "./check-answers.ts";

/** Words of a person, kept apart from everything that could say whose they are. */
export type FreeText = { question: string; kind: "answer" | "other"; body: string };

/** An accepted submission as it will be stored and counted. */
export type Sheet = {
  id: string;
  wave: string;
  site: string;
  mode: Mode;
  language: string;
  wording: string;
  day: string;
  /** Code of the age group or gender, or "" where the question is missing or not answered. */
  ageGroup: string;
  gender: string;
  answers: KeptAnswers;
  answersJson: string;
  orderShownJson: string | null;
  texts: FreeText[];
  trace: Trace | null;
  /** Of everything that was sent but the trace: tells a repetition from a conflict. */
  digest: string;
  /** Of the answers alone: tells whether the same form came again with other content. */
  answersDigest: string;
};

export type Verdict = { kind: "fit"; sheet: Sheet } | { kind: "unfit"; problem: Problem };

/**
 * Judges one submission against the questionnaire it answers. Pure: the same in the server, in the
 * import's worker and in a test. Whether wave and site exist is for whoever knows them.
 *
 * @param hash a collision-resistant hash of a text (SHA-256, printable)
 */
export function judge(questionnaire: Questionnaire, submission: Submission, hash: Hash): Verdict {
  if (submission.version !== questionnaire.version || submission.questionnaire !== questionnaire.id)
    return unfit(
      problem("submission.wrong-version", submission.questionnaire, String(submission.version)),
    );
  if (!questionnaire.languages.includes(submission.language))
    return unfit(problem("submission.unknown-language", submission.language));
  const checked = checkAnswers(questionnaire, submission.mode, submission.answers);
  if (checked.kind === "unfit") return checked;
  const wrong =
    checkOtherTexts(questionnaire, submission.otherTexts) ??
    checkOrderShown(questionnaire, submission.orderShown);
  if (wrong) return unfit(wrong);

  const answers: KeptAnswers = checked.answers;
  const texts = takeTexts(questionnaire, answers, submission.otherTexts);
  const answersJson = JSON.stringify(answers);
  const orderShownJson =
    Object.keys(submission.orderShown).length > 0 ? JSON.stringify(submission.orderShown) : null;
  const answersDigest = hash(texts.length > 0 ? answersJson + JSON.stringify(texts) : answersJson);
  const { id, wave, site, mode, language, wording, day } = submission;
  return {
    kind: "fit",
    sheet: {
      id,
      wave,
      site,
      mode,
      language,
      wording,
      day,
      ageGroup: codeOf(answers, "age_group"),
      gender: codeOf(answers, "gender"),
      answers,
      answersJson,
      orderShownJson,
      texts,
      trace: submission.trace ?? null,
      digest: hash(
        [wave, site, mode, language, wording, day, answersDigest, orderShownJson ?? ""].join("\n"),
      ),
      answersDigest,
    },
  };
}

function checkOrderShown(
  questionnaire: Questionnaire,
  orderShown: Record<string, string[]>,
): Problem | undefined {
  for (const [id, order] of Object.entries(orderShown)) {
    const question = questionsOf(questionnaire).find((candidate) => candidate.id === id);
    if (question?.type !== "ranking") return problem("answer.unknown-question", id);
    const same = [...codesOf(question)].sort().join() === [...order].sort().join();
    if (!same) return problem("answer.unknown-code", id, "orderShown");
  }
  return undefined;
}

/**
 * Takes the words out of checked answers, in the questionnaire's order: `true` stays where they were.
 * Changes `answers`, which nobody else holds.
 */
function takeTexts(
  questionnaire: Questionnaire,
  answers: KeptAnswers,
  otherTexts: Record<string, string>,
): FreeText[] {
  const texts: FreeText[] = [];
  for (const { id, type } of questionsOf(questionnaire)) {
    const answer = answers[id];
    if (type === "text" && typeof answer === "string") {
      texts.push({ question: id, kind: "answer", body: answer });
      answers[id] = true;
    }
    const other = otherTexts[id]?.trim();
    if (other) texts.push({ question: id, kind: "other", body: other });
  }
  return texts;
}

function codeOf(answers: KeptAnswers, question: string): string {
  const answer = answers[question];
  return typeof answer === "string" ? answer : "";
}

function unfit(reason: Problem): Verdict {
  return { kind: "unfit", problem: reason };
}
