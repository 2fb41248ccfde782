import { wavesWithin } from "../../db/queries/choices.ts";
import {
  codeChanges,
  codesOf,
  districtsOfWave,
  earlierBooks,
  shownBooks,
} from "../../db/queries/codebooks.ts";
import type { BookKey } from "../../db/queries/coding-texts.ts";
import { bookCodings, progressByQuestion, textsByQuestion } from "../../db/queries/coding-texts.ts";
import { byText, standing, standingCodes, whatCounts } from "../../surveys/coding/codes.ts";
import type { Book, BookHead, CodeChange } from "../../surveys/wire/coding.ts";
import type { Person } from "../access/person.ts";
import type { Context } from "../context.ts";
import type { CodedQuestion } from "./book.ts";
import { codedQuestionsOf, coversWave } from "./book.ts";
import { changeOf, saidIn } from "./rows.ts";

/** What people wrote in a person's districts, question by question, and how far it is read. */
export async function codingOverview(context: Context, { scope }: Person): Promise<BookHead[]> {
  const { kysely } = context.database;
  const progress = await progressOf(context, { scope });
  const books: BookHead[] = [];
  for (const wave of await wavesWithin(kysely, scope)) {
    if (wave.texts_erased_at !== null || wave.answers_erased_at !== null) continue;
    for (const question of codedQuestionsOf(context, wave)) {
      const head = { ...question.head, ...progress(question) };
      if (head.texts > 0) books.push(head);
    }
  }
  return books;
}

/** A codebook with its trail, and how often each code counts in the person's districts. */
export async function bookView(
  context: Context,
  question: CodedQuestion,
  person: Person,
): Promise<Book> {
  const { kysely } = context.database;
  const { scope } = person;
  const rows = await codesOf(kysely, question);
  const stands = standing(rows.map(({ id, merged_into }) => ({ id, mergedInto: merged_into })));
  const counts = await textsPerCode(context, question, person, stands);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const changes = await codeChanges(kysely, question);
  const trailOf = (code: string): CodeChange[] =>
    changes.filter((change) => change.code === code).map((change) => changeOf(change, names));
  const progress = await progressOf(context, person);
  const covers = await coversWave(context, question.wave, person);
  return {
    ...question.head,
    ...progress(question),
    codes: rows.map((row) => ({
      id: row.id,
      name: row.name,
      belongs: row.belongs,
      notBelongs: row.not_belongs,
      // The words of somebody who may live in another district.
      example: covers ? row.example : "",
      mergedInto: row.merged_into,
      retired: row.retired === 1,
      taken: row.taken_from !== null,
      texts: counts.get(row.id) ?? 0,
      trail: trailOf(row.id),
    })),
    mayChange: covers,
    districts: await districtsOfWave(kysely, question.wave, scope),
    earlier: await earlierBooks(kysely, question),
  };
}

async function textsPerCode(
  context: Context,
  question: CodedQuestion,
  { scope }: Person,
  stands: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const codings of byText(
    await bookCodings(context.database.kysely, question, scope),
  ).values()) {
    const said = whatCounts(codings);
    if (!said) continue;
    for (const code of standingCodes(saidIn(said), stands))
      counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

/** How far each question is read, within a scope. */
async function progressOf(context: Context, { scope }: Pick<Person, "scope">) {
  const { kysely } = context.database;
  const texts = await textsByQuestion(kysely, scope);
  const progress = await progressByQuestion(kysely, scope);
  const shown = await shownBooks(kysely);
  const isOf =
    ({ wave, question, kind }: BookKey) =>
    (row: BookKey) =>
      row.wave === wave && row.question === question && row.kind === kind;
  return (key: BookKey) => {
    const done = progress.find(isOf(key));
    return {
      texts: texts.find(isOf(key))?.texts ?? 0,
      first: done?.first ?? 0,
      drawn: done?.drawn ?? 0,
      second: done?.second ?? 0,
      shown: shown.some(isOf(key)),
    };
  };
}
