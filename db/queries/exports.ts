import type { Kysely } from "kysely";
import type { Scope } from "../../surveys/wire/account.ts";
import type { Schema } from "../schema.ts";
import { districtsNamed } from "./choices.ts";

const PAGE = 500;
const PAGE_OF_TEXTS = 5000;

/** How many counted responses of a wave lie within a scope's districts. */
export async function countedWithin(
  db: Kysely<Schema>,
  wave: string,
  scope: Scope,
): Promise<number> {
  const { responses } = await db
    .selectFrom("response")
    .innerJoin("site", "site.code", "response.site")
    .select((eb) => eb.fn.countAll<number | string>().as("responses"))
    .where("response.wave", "=", wave)
    .where("response.status", "=", "counted")
    .$if(scope.kind === "some", (query) =>
      query.where("site.district", "in", districtsNamed(scope)),
    )
    .executeTakeFirstOrThrow();
  return Number(responses);
}

export type ExportRow = {
  id: string;
  day: string;
  district: string;
  site: string;
  mode: string;
  language: string;
  answers: string;
};

/**
 * The counted responses of a wave within a scope's districts, in pages. Ordered by id, which is chance:
 * nothing tells who came after whom.
 */
export async function* responsesWithin(
  db: Kysely<Schema>,
  wave: string,
  scope: Scope,
): AsyncGenerator<ExportRow[]> {
  let after = "";
  for (;;) {
    const page = await db
      .selectFrom("response")
      .innerJoin("site", "site.code", "response.site")
      .select(["response.id", "response.day", "site.district", "response.site"])
      .select(["response.mode", "response.language", "response.answers"])
      .where("response.wave", "=", wave)
      .where("response.status", "=", "counted")
      .where("response.id", ">", after)
      .$if(scope.kind === "some", (query) =>
        query.where("site.district", "in", districtsNamed(scope)),
      )
      .orderBy("response.id")
      .limit(PAGE)
      .execute();
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last.id;
  }
}

/** How many texts the counted responses of each wave have within a scope's districts. */
export async function textsByWave(
  db: Kysely<Schema>,
  scope: Scope,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("free_text")
    .innerJoin("response", "response.id", "free_text.response")
    .innerJoin("site", "site.code", "response.site")
    .select("response.wave")
    .select((eb) => eb.fn.countAll<number | string>().as("texts"))
    .where("response.status", "=", "counted")
    .$if(scope.kind === "some", (query) =>
      query.where("site.district", "in", districtsNamed(scope)),
    )
    .groupBy("response.wave")
    .execute();
  return new Map(rows.map(({ wave, texts }) => [wave, Number(texts)]));
}

/**
 * What people wrote to one question of a wave within a scope's districts, in pages. Ordered by the words
 * themselves: the order says nothing of who wrote them, or what else they wrote.
 */
export async function* textsWithin(
  db: Kysely<Schema>,
  { wave, question, kind }: { wave: string; question: string; kind: "answer" | "other" },
  scope: Scope,
): AsyncGenerator<string[]> {
  let last: { body: string; response: string } | undefined;
  for (;;) {
    const after = last;
    const page = await db
      .selectFrom("free_text")
      .innerJoin("response", "response.id", "free_text.response")
      .innerJoin("site", "site.code", "response.site")
      .select(["free_text.body", "free_text.response"])
      .where("free_text.question", "=", question)
      .where("free_text.kind", "=", kind)
      .where("response.wave", "=", wave)
      .where("response.status", "=", "counted")
      .$if(scope.kind === "some", (query) =>
        query.where("site.district", "in", districtsNamed(scope)),
      )
      .$if(after !== undefined, (query) =>
        query.where(({ and, eb, or }) =>
          or([
            eb("free_text.body", ">", after?.body ?? ""),
            and([
              eb("free_text.body", "=", after?.body ?? ""),
              eb("free_text.response", ">", after?.response ?? ""),
            ]),
          ]),
        ),
      )
      .orderBy("free_text.body")
      .orderBy("free_text.response")
      .limit(PAGE_OF_TEXTS)
      .execute();
    last = page.at(-1);
    if (!last) return;
    yield page.map(({ body }) => body);
  }
}
