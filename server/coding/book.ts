import { wavesWithin } from "../../db/queries/choices.ts";
import { districtsOfWave } from "../../db/queries/codebooks.ts";
import type { BookKey } from "../../db/queries/coding-texts.ts";
import type { WaveTable } from "../../db/schema.ts";
import type { TextKind } from "../../surveys/coding/codes.ts";
import type { Question } from "../../surveys/definition/questionnaire.ts";
import { topicalQuestionsOf } from "../../surveys/definition/questionnaire.ts";
import { sensitiveQuestionsOf } from "../../surveys/definition/sensitive-questions.ts";
import { path, textAt } from "../../surveys/definition/wording.ts";
import type { BookHead } from "../../surveys/wire/coding.ts";
import type { Person } from "../access/person.ts";
import type { Form } from "../catalogue/catalogue.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-response.ts";

/** A question of a wave whose words can be coded. */
export type CodedQuestion = Omit<BookKey, "kind"> & {
  kind: TextKind;
  head: Pick<BookHead, "wave" | "title" | "question" | "kind" | "book" | "sensitive">;
  questionnaire: string;
};

/**
 * What people can write in a wave. Questions about the person are not among it: what somebody writes there
 * is about them, not about a topic.
 */
export function codedQuestionsOf(context: Context, wave: WaveTable): CodedQuestion[] {
  const form = formOf(context.catalogue, wave.questionnaire, wave.version);
  return topicalQuestionsOf(form.questionnaire).flatMap((question) => {
    const kind = kindOf(question);
    return kind ? [codedQuestion(wave, form, question, kind)] : [];
  });
}

/**
 * The question behind an address, in a wave of the person's districts.
 *
 * @param book question and kind, joined by a point
 * @throws {ProblemError} wave.unknown, coding.unknown; coding.erased once the words are gone
 */
export async function bookAt(
  context: Context,
  { wave: id, book }: { wave: string; book: string },
  { scope }: Person,
): Promise<CodedQuestion> {
  const waves = await wavesWithin(context.database.kysely, scope);
  const wave = waves.find((one) => one.id === id);
  if (!wave) throw new ProblemError("wave.unknown", id);
  const found = codedQuestionsOf(context, wave).find(({ head }) => head.book === book);
  if (!found) throw new ProblemError("coding.unknown", book);
  if (wave.texts_erased_at !== null || wave.answers_erased_at !== null)
    throw new ProblemError("coding.erased");
  return found;
}

/** Whether somebody works in all districts of a wave: what a code means concerns all of them. */
export async function coversWave(
  { database: { kysely } }: Context,
  wave: string,
  { scope }: Person,
): Promise<boolean> {
  if (scope.kind === "all") return true;
  const all = await districtsOfWave(kysely, wave, { kind: "all" });
  return all.every(({ code }) => scope.districts.includes(code));
}

/**
 * What people wrote to a sensitive question can be coded for the office, and is shown to nobody else.
 *
 * @throws {ProblemError} coding.sensitive
 */
export function mustBeShowable({ head }: CodedQuestion): void {
  if (head.sensitive) throw new ProblemError("coding.sensitive");
}

/** @throws {ProblemError} coding.whole-wave */
export async function mustCoverWave(context: Context, wave: string, person: Person): Promise<void> {
  if (!(await coversWave(context, wave, person))) throw new ProblemError("coding.whole-wave");
}

function kindOf(question: Question): TextKind | undefined {
  if (question.type === "text") return "answer";
  const hasOther =
    (question.type === "single" || question.type === "multiple") &&
    question.options.some(({ other }) => other);
  return hasOther ? "other" : undefined;
}

function codedQuestion(
  { id, name, questionnaire }: WaveTable,
  form: Form,
  question: Question,
  kind: TextKind,
): CodedQuestion {
  const german = form.wordings.get("de")?.texts ?? {};
  return {
    wave: id,
    question: question.id,
    kind,
    questionnaire,
    head: {
      wave: { id, name },
      title: textAt(german, "title"),
      question: { id: question.id, text: textAt(german, path.question(question.id)) },
      kind,
      book: `${question.id}.${kind}`,
      sensitive: sensitiveQuestionsOf(form.questionnaire).has(question.id),
    },
  };
}
