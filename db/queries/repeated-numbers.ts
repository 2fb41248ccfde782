import type { Kysely } from "kysely";
import * as v from "valibot";
import { SHEET_SOURCE } from "../../surveys/paper/sheet-number.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import type { Schema } from "../schema.ts";
import { districtsNamed } from "./choices.ts";

/** A form number that came again with other answers: what is there, and the file that brought it again. */
export type RepeatedNumber = {
  number: string;
  response: string;
  status: string;
  site: string;
  mode: string;
  day: string;
  batch: string;
  fileName: string;
  fileAt: string;
  /** The file of the first one, or null where it was typed. */
  firstFile: string | null;
};

/**
 * Form numbers of a wave that a file brought again with other answers, and about which nobody decided when
 * the file was read in. In a scope's districts.
 */
export async function numbersWithOtherAnswers(
  db: Kysely<Schema>,
  wave: string,
  scope: Scope,
): Promise<RepeatedNumber[]> {
  const rows = await db
    .selectFrom("batch")
    .innerJoin("repeated_sheet", "repeated_sheet.batch", "batch.id")
    .innerJoin("identity", (join) =>
      join
        .onRef("identity.external_id", "=", "repeated_sheet.number")
        .on("identity.wave", "=", wave)
        .on("identity.source", "=", SHEET_SOURCE),
    )
    .innerJoin("response", "response.id", "identity.response")
    .innerJoin("site", "site.code", "response.site")
    .leftJoin("batch as first", "first.id", "identity.batch")
    .select([
      "repeated_sheet.number",
      "response.id as response",
      "response.status",
      "response.site",
      "response.mode",
      "response.day",
      "batch.id as batch",
      "batch.file_name as fileName",
      "batch.created_at as fileAt",
      "batch.plan",
      "first.file_name as firstFile",
    ])
    .where("batch.wave", "=", wave)
    .where("repeated_sheet.differs", "=", 1)
    .$if(scope.kind === "some", (query) =>
      query.where("site.district", "in", districtsNamed(scope)),
    )
    .orderBy("repeated_sheet.number")
    .orderBy("batch.id")
    .execute();
  const decided = new Map<string, Set<string>>();
  return rows.flatMap(({ plan, ...row }) => {
    let numbers = decided.get(row.batch);
    if (!numbers) {
      numbers = decidedIn(plan);
      decided.set(row.batch, numbers);
    }
    return numbers.has(row.number) ? [] : [row];
  });
}

const DecidedPlan = v.object({
  decisions: v.optional(v.array(v.object({ externalId: v.string() })), []),
});

/** The numbers about which a person decided in the plan of a file. */
function decidedIn(plan: string): Set<string> {
  const read = v.safeParse(DecidedPlan, JSON.parse(plan));
  return new Set(read.success ? read.output.decisions.map(({ externalId }) => externalId) : []);
}
