import type { Kysely, Transaction } from "kysely";
import * as v from "valibot";
import { NOTHING_LEFT_OUT } from "../../surveys/disclosure/not-counted.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import { NotCountedNote } from "../../surveys/wire/results.ts";
import type { Schema } from "../schema.ts";
import { districtsNamed } from "./choices.ts";

/** Forms of a wave in a district that a person has set "not counted", by reason. */
export type NotCounted = { wave: string; district: string; reason: string; forms: number };

/**
 * How many forms are not counted. A form for which several decisions speak has the reason of the first.
 * After the freeze the numbers are those that were kept then.
 *
 * @param scope only in these districts
 * @param wave only in this wave
 */
export async function notCountedForms(
  db: Kysely<Schema>,
  scope: Scope,
  wave?: string,
): Promise<NotCounted[]> {
  const live = await db
    .selectFrom("exclusion")
    .innerJoin("review_decision as decision", "decision.id", "exclusion.decision")
    .innerJoin("response", "response.id", "exclusion.response")
    .innerJoin("site", "site.code", "response.site")
    .select(["response.wave", "site.district", "decision.reason"])
    .select((eb) => eb.fn.countAll<number | string>().as("forms"))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("exclusion as earlier")
            .select("earlier.decision")
            .whereRef("earlier.response", "=", "exclusion.response")
            .whereRef("earlier.decision", "<", "exclusion.decision"),
        ),
      ),
    )
    .$if(wave !== undefined, (query) => query.where("decision.wave", "=", wave ?? ""))
    .$if(scope.kind === "some", (query) =>
      query.where("site.district", "in", districtsNamed(scope)),
    )
    .groupBy(["response.wave", "site.district", "decision.reason"])
    .execute();
  const kept = await db
    .selectFrom("not_counted_total")
    .selectAll()
    .$if(wave !== undefined, (query) => query.where("wave", "=", wave ?? ""))
    .$if(scope.kind === "some", (query) => query.where("district", "in", districtsNamed(scope)))
    .execute();
  return [...live, ...kept].map((row) => ({ ...row, forms: Number(row.forms) }));
}

/**
 * At the freeze: keeps how many forms of a wave are not counted and why, and forgets which decision spoke
 * about which form, with the tablet and the quarter of an hour in it, and the marks of equal texts.
 */
export async function keepNotCounted(tx: Transaction<Schema>, wave: string): Promise<void> {
  const totals = await notCountedForms(tx, { kind: "all" }, wave);
  if (totals.length > 0) await tx.insertInto("not_counted_total").values(totals).execute();
  await tx
    .deleteFrom("exclusion")
    .where("decision", "in", (eb) =>
      eb.selectFrom("review_decision").select("id").where("wave", "=", wave),
    )
    .execute();
  await tx.deleteFrom("review_decision").where("wave", "=", wave).execute();
  await tx.deleteFrom("text_mark").where("wave", "=", wave).execute();
}

/** What the releases of a place said about forms that are not counted, oldest first. */
export async function releasedNotes(
  db: Kysely<Schema>,
  { wave, district }: { wave: string; district: string },
): Promise<NotCountedNote[]> {
  const rows = await db
    .selectFrom("release")
    .select("not_counted")
    .where("wave", "=", wave)
    .where("district", "=", district)
    .orderBy("number")
    .execute();
  return rows.map(({ not_counted }) => noteFrom(not_counted));
}

/** Reads back what a release says about them. */
export function noteFrom(kept: string | null): NotCountedNote {
  return kept === null ? NOTHING_LEFT_OUT : v.parse(NotCountedNote, JSON.parse(kept));
}
