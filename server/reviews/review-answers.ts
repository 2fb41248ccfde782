import type * as v from "valibot";
import { keptAnswersOf } from "../../db/queries/equal-forms.ts";
import type { WaveTable } from "../../db/schema.ts";
import { questionsOf } from "../../surveys/definition/questionnaire.ts";
import { path, textAt } from "../../surveys/definition/wording.ts";
import { REVIEW_STATES_DE } from "../../surveys/messages/reviews/de.ts";
import { answerInWords } from "../../surveys/response/in-words.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import type { AnswersQuery, ReviewAnswers } from "../../surveys/wire/review.ts";
import { formOf } from "../catalogue/catalogue.ts";
import { keptAnswers } from "../catalogue/recounting.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-response.ts";
import { suspicionsIn } from "../suspicions.ts";

/** More forms than that stand in no table side by side; equal ones say the same anyway. */
const MOST_BESIDE = 4;

/**
 * What the forms of a suspicion answer, side by side. Free texts are not among it: of a question that was
 * answered in words it says only that.
 *
 * @throws {ProblemError} review.changed where the suspicion is not there (any more)
 */
export async function reviewAnswers(
  context: Context,
  wave: WaveTable,
  { kind, subject }: v.InferOutput<typeof AnswersQuery>,
  scope: Scope,
): Promise<ReviewAnswers> {
  const form = formOf(context.catalogue, wave.questionnaire, wave.version);
  const { answers, numbers } = await suspicionsIn(context, wave.id, form, scope);
  const found = [...answers, ...numbers].find(
    (one) => one.kind === kind && one.subject === subject,
  );
  if (!found) throw new ProblemError("review.changed");
  const ids = [...new Set(found.forms.map(({ response }) => response))].slice(0, MOST_BESIDE);
  const kept = await keptAnswersOf(context.database.kysely, ids);
  const sheets = ids.flatMap((id) => {
    const json = kept.get(id);
    return json === undefined ? [] : [keptAnswers(json)];
  });
  const german = form.wordings.get("de")?.texts ?? {};
  return {
    questions: questionsOf(form.questionnaire).map((question) => ({
      id: question.id,
      text: textAt(german, path.question(question.id)),
      said: sheets.map((sheet) =>
        answerInWords(question, sheet[question.id], german, REVIEW_STATES_DE),
      ),
    })),
  };
}
