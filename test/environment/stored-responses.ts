import { join } from "node:path";
import Database from "better-sqlite3";
import * as v from "valibot";
import { Answers } from "../../surveys/response/answer.ts";

const Row = v.object({
  id: v.string(),
  site: v.string(),
  mode: v.string(),
  language: v.string(),
  wording: v.string(),
  answers: v.pipe(v.string(), v.parseJson(), Answers),
  orderShown: v.nullable(
    v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.array(v.string()))),
  ),
  helped: v.nullable(v.number()),
});
export type StoredResponse = v.InferOutput<typeof Row>;

/** Those of the responses that a server on SQLite has stored, with their traces. */
export function storedResponses(dataDir: string, ids: readonly string[]): StoredResponse[] {
  const database = new Database(join(dataDir, "nachbarstimme.sqlite"), { readonly: true });
  try {
    const find = database.prepare(
      `select response.id, response.site, mode, language, wording, answers, order_shown as "orderShown", helped
       from response left join trace on trace.response = response.id where response.id = ?`,
    );
    return ids.flatMap((id) => find.all(id).map((row) => v.parse(Row, row)));
  } finally {
    database.close();
  }
}
