import type { Kysely } from "kysely";
import type { Scope } from "../../surveys/wire/account.ts";
import type { Schema } from "../schema.ts";
import { districtsNamed } from "./choices.ts";

const PAGE = 200;

/** A form at a tablet whose closed answers others at the same tablet gave too. */
export type EqualForm = {
  device: string;
  site: string;
  mark: string;
  quarter: string;
  response: string;
  status: string;
};

/**
 * Forms of a wave whose closed answers came more than once at one tablet and site, in a scope's districts,
 * in pages of whole groups. How far apart they came is for the caller.
 */
export async function* equalAtTablets(
  db: Kysely<Schema>,
  wave: string,
  scope: Scope,
): AsyncGenerator<EqualForm[]> {
  for (let from = 0; ; from += PAGE) {
    const page = await equalPage(db, wave, scope, from);
    if (page.length === 0) return;
    yield page;
  }
}

async function equalPage(
  db: Kysely<Schema>,
  wave: string,
  scope: Scope,
  from: number,
): Promise<EqualForm[]> {
  const groups = db
    .selectFrom("trace")
    .innerJoin("site", "site.code", "trace.site")
    .select(["trace.device", "trace.site", "trace.answers_mark"])
    .where("trace.wave", "=", wave)
    .where("trace.device", "is not", null)
    .where("trace.quarter", "is not", null)
    .where("trace.answers_mark", "is not", null)
    .$if(scope.kind === "some", (query) =>
      query.where("site.district", "in", districtsNamed(scope)),
    )
    .groupBy(["trace.device", "trace.site", "trace.answers_mark"])
    .having((eb) => eb(eb.fn.countAll(), ">=", 2))
    .orderBy("trace.device")
    .orderBy("trace.answers_mark")
    .orderBy("trace.site")
    .limit(PAGE)
    .offset(from);
  const rows = await db
    .selectFrom(groups.as("equal"))
    .innerJoin("trace", (join) =>
      join
        .onRef("trace.device", "=", "equal.device")
        .onRef("trace.site", "=", "equal.site")
        .onRef("trace.answers_mark", "=", "equal.answers_mark")
        .on("trace.wave", "=", wave)
        .on("trace.device", "is not", null),
    )
    .innerJoin("response", "response.id", "trace.response")
    .select([
      "trace.device",
      "trace.site",
      "trace.answers_mark as mark",
      "trace.quarter",
      "trace.response",
      "response.status",
    ])
    .execute();
  return rows.flatMap(({ device, site, mark, quarter, ...row }) =>
    device === null || site === null || mark === null || quarter === null
      ? []
      : [{ ...row, device, site, mark, quarter }],
  );
}

/** A form with a free text that others wrote too, and where it came from. Nothing of what it answers. */
export type EqualText = {
  question: string;
  mark: string;
  response: string;
  status: string;
  site: string;
  mode: string;
  day: string;
};

/**
 * Forms of a wave with equal free texts. Only texts whose every form lies in a scope's districts: who
 * sees a part could not decide about the whole.
 */
export function equalTexts(db: Kysely<Schema>, wave: string, scope: Scope): Promise<EqualText[]> {
  const groups = db
    .selectFrom("text_mark")
    .select(["question", "mark"])
    .where("wave", "=", wave)
    .groupBy(["question", "mark"])
    .having((eb) => eb(eb.fn.countAll(), ">=", 2))
    .orderBy("question")
    .orderBy("mark");
  return db
    .selectFrom(groups.as("equal"))
    .innerJoin("text_mark", (join) =>
      join
        .onRef("text_mark.question", "=", "equal.question")
        .onRef("text_mark.mark", "=", "equal.mark")
        .on("text_mark.wave", "=", wave),
    )
    .innerJoin("response", "response.id", "text_mark.response")
    .innerJoin("site", "site.code", "response.site")
    .select([
      "text_mark.question",
      "text_mark.mark",
      "text_mark.response",
      "response.status",
      "response.site",
      "response.mode",
      "response.day",
    ])
    .$if(scope.kind === "some", (query) =>
      query.where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("text_mark as other")
              .innerJoin("response as elsewhere", "elsewhere.id", "other.response")
              .innerJoin("site as other_site", "other_site.code", "elsewhere.site")
              .select("other.response")
              .where("other.wave", "=", wave)
              .whereRef("other.question", "=", "equal.question")
              .whereRef("other.mark", "=", "equal.mark")
              .where("other_site.district", "not in", districtsNamed(scope)),
          ),
        ),
      ),
    )
    .orderBy("text_mark.response")
    .execute();
}

/** The words of some forms in answer to one question, by form: to be read without anything beside them. */
export async function wordsOf(
  db: Kysely<Schema>,
  responses: readonly string[],
  question: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom("free_text")
    .select("body")
    .where("response", "in", responses.length > 0 ? responses : [""])
    .where("question", "=", question)
    .execute();
  return rows.map(({ body }) => body);
}

/** What some forms answer, as it is kept, by id. */
export async function keptAnswersOf(
  db: Kysely<Schema>,
  responses: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("response")
    .select(["id", "answers"])
    .where("id", "in", responses.length > 0 ? responses : [""])
    .execute();
  return new Map(rows.map(({ id, answers }) => [id, answers]));
}
