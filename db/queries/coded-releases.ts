import type { Kysely, Transaction } from "kysely";
import * as v from "valibot";
import { KeptCodes } from "../../surveys/coding/codes.ts";
import type { ThemeSums } from "../../surveys/coding/next-themes.ts";
import { themeCounts, themeSums } from "../../surveys/coding/theme-layout.ts";
import { decodeCounts, encodeCounts } from "../../surveys/tally/counts.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import type { CodedReleaseTable, Schema } from "../schema.ts";
import { districtsNamed } from "./choices.ts";
import type { BookKey } from "./coding-texts.ts";

/** A question in a district: what is published of its codes. */
export type CodedPlace = BookKey & { district: string };

/**
 * Where codes are shown: a round counts them anew. Not where the words are erased, and their codings with
 * them: what was published stays.
 */
export function codedPlaces(
  db: Kysely<Schema>,
  {
    wave,
    district,
    scope,
  }: { wave?: string | undefined; district?: string | undefined; scope: Scope },
): Promise<(CodedPlace & { questionnaire: string; version: number })[]> {
  return db
    .selectFrom("codebook")
    .innerJoin("wave", "wave.id", "codebook.wave")
    .innerJoin("wave_site", "wave_site.wave", "wave.id")
    .innerJoin("site", "site.code", "wave_site.site")
    .select(["codebook.wave", "codebook.question", "codebook.kind", "site.district"])
    .select(["wave.questionnaire", "wave.version"])
    .distinct()
    .where("codebook.shown_at", "is not", null)
    .where("wave.texts_erased_at", "is", null)
    .where("wave.answers_erased_at", "is", null)
    .$if(wave !== undefined, (query) => query.where("wave.id", "=", wave ?? ""))
    .$if(district !== undefined, (query) => query.where("site.district", "=", district ?? ""))
    .$if(scope.kind === "some", (query) =>
      query.where("site.district", "in", districtsNamed(scope)),
    )
    .orderBy("codebook.wave")
    .orderBy("codebook.question")
    .orderBy("codebook.kind")
    .orderBy("site.district")
    .execute();
}

/** Everything published of one question in one district, oldest first. */
export async function codedReleasesOf(
  db: Kysely<Schema>,
  { wave, question, kind, district }: CodedPlace,
): Promise<{ number: number; sums: ThemeSums }[]> {
  const rows = await db
    .selectFrom("coded_release")
    .select(["number", "codes", "sums"])
    .where("wave", "=", wave)
    .where("question", "=", question)
    .where("kind", "=", kind)
    .where("district", "=", district)
    .orderBy("number")
    .execute();
  return rows.map(({ number, ...row }) => ({ number, sums: sumsIn(row) }));
}

/** Publishes persons per code. @returns false where another process published this number first */
export async function publishCoded(
  tx: Transaction<Schema>,
  {
    sums,
    order,
    ...row
  }: Omit<CodedReleaseTable, "sums" | "codes"> & { sums: ThemeSums; order: readonly string[] },
): Promise<boolean> {
  const inserted = await tx
    .insertInto("coded_release")
    .values({
      ...row,
      codes: JSON.stringify(order),
      sums: encodeCounts(themeCounts(sums, order)),
    })
    .onConflict((oc) => oc.columns(["wave", "question", "kind", "district", "number"]).doNothing())
    .executeTakeFirstOrThrow();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** The newest published counts of each shown question of a questionnaire in a district, newest wave first. */
export async function newestCoded(
  db: Kysely<Schema>,
  { district, questionnaire }: { district: string; questionnaire: string },
) {
  const rows = await db
    .selectFrom("coded_release as made")
    .innerJoin("wave", "wave.id", "made.wave")
    .innerJoin("codebook", (join) =>
      join
        .onRef("codebook.wave", "=", "made.wave")
        .onRef("codebook.question", "=", "made.question")
        .onRef("codebook.kind", "=", "made.kind"),
    )
    .selectAll("made")
    .select(["wave.name", "wave.starts_on", "wave.version"])
    .where("made.district", "=", district)
    .where("wave.questionnaire", "=", questionnaire)
    .where("codebook.shown_at", "is not", null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("coded_release as newer")
            .select("newer.id")
            .whereRef("newer.wave", "=", "made.wave")
            .whereRef("newer.question", "=", "made.question")
            .whereRef("newer.kind", "=", "made.kind")
            .whereRef("newer.district", "=", "made.district")
            .whereRef("newer.number", ">", "made.number"),
        ),
      ),
    )
    .orderBy("wave.starts_on", "desc")
    .orderBy("wave.id", "desc")
    .orderBy("made.question")
    .orderBy("made.kind")
    .execute();
  return rows.map((row) => ({ ...row, sums: sumsIn(row), order: v.parse(KeptCodes, row.codes) }));
}

function sumsIn({ codes, sums }: Pick<CodedReleaseTable, "codes" | "sums">): ThemeSums {
  const order = v.parse(KeptCodes, codes);
  return themeSums(decodeCounts(sums, 1 + order.length), order);
}
