import { cellsOf, countableQuestions } from "../../../surveys/count-sheet/countable.ts";
import type { Questionnaire } from "../../../surveys/definition/questionnaire.ts";
import type { QuestionCount } from "../../../surveys/wire/count-sheet.ts";
import { MOST_MARKS } from "../../../surveys/wire/count-sheet.ts";

/** What stands in the fields of a list, by the ids of their controls. */
export type Draft = Readonly<Record<string, string>>;

/** The ids of the fields. */
export const fieldOf = {
  people: (question: string) => `people-${question}`,
  cell: (question: string, option: string, place: number | null) =>
    `count-${question}-${option}-${place ?? "marks"}`,
};

/** The fields of counts that are there already. */
export function draftOf(counts: readonly QuestionCount[]): Draft {
  return Object.fromEntries(
    counts.flatMap(({ question, people, options }) => [
      ...(people === null ? [] : [[fieldOf.people(question), String(people)]]),
      ...options.map(({ option, place, count }) => [
        fieldOf.cell(question, option, place),
        String(count),
      ]),
    ]),
  );
}

/** Why a field cannot be taken: no number, or people of whom no mark is told. */
type FieldFault = { question: string; field: string; why: "not-a-number" | "people-alone" };

/**
 * The counts that stand in the fields. An empty field says nothing.
 *
 * @returns or the first field of each question that cannot be taken
 */
export function countsIn(
  questionnaire: Questionnaire,
  draft: Draft,
): { kind: "counts"; counts: QuestionCount[] } | { kind: "faulty"; fields: FieldFault[] } {
  const counts: QuestionCount[] = [];
  const fields: FieldFault[] = [];
  for (const question of countableQuestions(questionnaire)) {
    const people = fieldOf.people(question.id);
    const cells = cellsOf(question).map((cell) => ({
      ...cell,
      field: fieldOf.cell(question.id, cell.option, cell.place),
    }));
    const wrong = [people, ...cells.map(({ field }) => field)].find(
      (field) => typed(draft, field) !== "" && numberIn(draft, field) === undefined,
    );
    if (wrong !== undefined)
      fields.push({ question: question.id, field: wrong, why: "not-a-number" });
    const options = cells.flatMap(({ option, place, field }) => {
      const count = numberIn(draft, field);
      return count === undefined ? [] : [{ option, place, count }];
    });
    if (wrong === undefined && options.length === 0 && typed(draft, people) !== "")
      fields.push({ question: question.id, field: people, why: "people-alone" });
    if (options.length > 0)
      counts.push({ question: question.id, people: numberIn(draft, people) ?? null, options });
  }
  return fields.length > 0 ? { kind: "faulty", fields } : { kind: "counts", counts };
}

/** The number in a field; undefined where it is empty or holds none. */
export function numberIn(draft: Draft, field: string): number | undefined {
  const text = typed(draft, field);
  const number = /^\d{1,6}$/.test(text) ? Number(text) : undefined;
  return number === undefined || number > MOST_MARKS ? undefined : number;
}

function typed(draft: Draft, field: string): string {
  return (draft[field] ?? "").trim();
}
