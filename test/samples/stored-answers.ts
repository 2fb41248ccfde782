import type { Form } from "../../server/catalogue/catalogue.ts";
import { keptAnswers } from "../../server/catalogue/recounting.ts";
import type { Context } from "../../server/context.ts";
import type { Question } from "../../surveys/definition/questionnaire.ts";
import { codesOf, questionsOf } from "../../surveys/definition/questionnaire.ts";
import type { KeptAnswer } from "../../surveys/response/check-answers.ts";

/** A stored response in the notation of files/README.md. */
export type Noted = {
  externalId: string;
  day: string;
  language: string;
  answers: Record<string, unknown>;
  otherText: Record<string, string>;
};

/** All responses of a wave, as the expected files write them. */
export async function notedAnswers(
  { database: { kysely } }: Context,
  wave: string,
  { questionnaire }: Form,
): Promise<Noted[]> {
  const rows = await kysely
    .selectFrom("response")
    .innerJoin("identity", "identity.response", "response.id")
    .select(["response.id", "day", "language", "answers", "external_id"])
    .where("response.wave", "=", wave)
    .execute();
  const texts = new Map<string, { question: string; kind: string; body: string }[]>();
  for (const { response, ...text } of await kysely.selectFrom("free_text").selectAll().execute())
    texts.set(response, [...(texts.get(response) ?? []), text]);
  return rows.map(({ id, day, language, answers, external_id }) => {
    const own = texts.get(id) ?? [];
    const kept = keptAnswers(answers);
    const noted: Record<string, unknown> = {};
    for (const question of questionsOf(questionnaire)) {
      const words = own.find((text) => text.question === question.id && text.kind === "answer");
      const answer = words ? words.body : note(question, kept[question.id]);
      if (answer !== undefined) noted[question.id] = answer;
    }
    const otherText = Object.fromEntries(
      own.filter(({ kind }) => kind === "other").map((text) => [text.question, text.body]),
    );
    return { externalId: external_id, day, language, answers: noted, otherText };
  });
}

function note(question: Question, answer: KeptAnswer | undefined): unknown {
  if (answer === undefined || answer === true || typeof answer !== "object") return answer;
  if (Array.isArray(answer)) return answer;
  if (question.type === "rating") {
    const items: Record<string, number | "dontKnow"> = {};
    for (const item of codesOf(question)) {
      const value = "state" in answer ? answer : answer[item];
      if (typeof value === "number") items[item] = value;
      else if (typeof value === "object" && "state" in value && value.state === "dontKnow")
        items[item] = "dontKnow";
    }
    return Object.keys(items).length > 0 ? items : undefined;
  }
  if (!("state" in answer)) return undefined;
  return answer.state === "tooMany" || answer.state === "unreadable" ? answer : undefined;
}

/** What the expected files count over all accepted rows: `question`, `question.item`, `question#rank`. */
export function countsOf(noted: readonly Noted[], { questionnaire }: Form) {
  const counts: Record<string, Record<string, number>> = {};
  const add = (key: string, value: string) => {
    counts[key] ??= {};
    counts[key][value] = (counts[key][value] ?? 0) + 1;
  };
  for (const { answers } of noted)
    for (const question of questionsOf(questionnaire)) {
      const { id, type } = question;
      const answer = answers[id];
      if (answer === undefined) continue;
      if (type === "text" && typeof answer === "string") add(id, "text");
      else if (typeof answer === "string" || typeof answer === "number") add(id, String(answer));
      else if (Array.isArray(answer))
        answer.forEach((code, place) => {
          add(type === "ranking" ? `${id}#${place + 1}` : id, String(code));
        });
      else if (type === "rating" && typeof answer === "object" && answer !== null)
        for (const [item, value] of Object.entries(answer)) add(`${id}.${item}`, String(value));
    }
  return counts;
}
