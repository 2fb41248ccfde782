import type { Kysely, Transaction } from "kysely";
import type { ReviewDecisionTable, Schema } from "../schema.ts";
import { holdResponses, setCounted } from "./counting.ts";
import { pieces } from "./pieces.ts";
import type { Recounting } from "./removal.ts";

/** A decision with the name of whoever made it. */
export type NamedDecision = ReviewDecisionTable & { decidedByName: string | null };

/** What was decided in a wave, latest first. */
export function decisionsOf(db: Kysely<Schema>, wave: string): Promise<NamedDecision[]> {
  return decisions(db).where("review_decision.wave", "=", wave).execute();
}

/** One decision. */
export function decisionById(db: Kysely<Schema>, id: string): Promise<NamedDecision | undefined> {
  return decisions(db).where("review_decision.id", "=", id).executeTakeFirst();
}

function decisions(db: Kysely<Schema>) {
  return db
    .selectFrom("review_decision")
    .leftJoin("account", "account.id", "review_decision.decided_by")
    .selectAll("review_decision")
    .select("account.name as decidedByName")
    .orderBy("review_decision.id", "desc");
}

/**
 * Holds all responses that decisions about some subjects change, those of earlier decisions included. At
 * once and in one order: of two bundles that meet, one waits for the other and neither for both.
 */
export async function holdDecided(
  tx: Transaction<Schema>,
  wave: string,
  kind: string,
  decided: readonly { subject: string; responses: readonly string[] }[],
  engine: "sqlite" | "postgres",
): Promise<void> {
  const ids = new Set(decided.flatMap(({ responses }) => responses));
  for (const some of pieces(decided)) {
    const rows = await tx
      .selectFrom("exclusion")
      .innerJoin("review_decision as decision", "decision.id", "exclusion.decision")
      .select("exclusion.response")
      .where("decision.wave", "=", wave)
      .where("decision.kind", "=", kind)
      .where(
        "decision.subject",
        "in",
        some.map(({ subject }) => subject),
      )
      .execute();
    for (const { response } of rows) ids.add(response);
  }
  await holdResponses(tx, wave, [...ids].sort(), engine);
}

/**
 * Writes a decision down and sets what it excludes "not counted". What was decided about the same subject
 * before is taken back first. Hold its responses before.
 *
 * @returns how many forms are not counted by it; null if somebody decided about it at this moment
 */
export async function putDecision(
  tx: Transaction<Schema>,
  decision: Omit<ReviewDecisionTable, "not_counted">,
  excluded: readonly string[],
  recounting: Recounting,
  engine: "sqlite" | "postgres",
): Promise<number | null> {
  const { wave, kind, subject } = decision;
  const before = await tx
    .selectFrom("review_decision")
    .select("id")
    .where("wave", "=", wave)
    .where("kind", "=", kind)
    .where("subject", "=", subject)
    .$if(engine === "postgres", (query) => query.forUpdate())
    .executeTakeFirst();
  if (before) await takeDecisionBack(tx, { id: before.id, wave }, recounting, engine);
  const there = await standing(tx, wave, excluded);
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("review_decision")
    .values({ ...decision, not_counted: there.length })
    .onConflict((oc) => oc.columns(["wave", "kind", "subject"]).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) return null;
  for (const some of pieces(there))
    await tx
      .insertInto("exclusion")
      .values(some.map((response) => ({ response, decision: decision.id })))
      .execute();
  await setCounted(tx, there, false, recounting);
  return there.length;
}

/**
 * Takes a decision back. What it excluded counts again, except where another decision speaks against it.
 *
 * @returns how many forms count again
 */
export async function takeDecisionBack(
  tx: Transaction<Schema>,
  { id, wave }: { id: string; wave: string },
  recounting: Recounting,
  engine: "sqlite" | "postgres",
): Promise<number> {
  const rows = await tx
    .selectFrom("exclusion")
    .select("response")
    .where("decision", "=", id)
    .orderBy("response")
    .execute();
  const ids = rows.map(({ response }) => response);
  await holdResponses(tx, wave, ids, engine);
  await tx.deleteFrom("exclusion").where("decision", "=", id).execute();
  const still = new Set<string>();
  for (const some of pieces(ids)) {
    const others = await tx
      .selectFrom("exclusion")
      .select("response")
      .where("response", "in", some)
      .execute();
    for (const { response } of others) still.add(response);
  }
  await tx.deleteFrom("review_decision").where("id", "=", id).execute();
  return setCounted(
    tx,
    ids.filter((response) => !still.has(response)),
    true,
    recounting,
  );
}

/** Those of some responses of a wave that are there and not late. */
async function standing(
  tx: Transaction<Schema>,
  wave: string,
  ids: readonly string[],
): Promise<string[]> {
  const there: string[] = [];
  for (const some of pieces(ids)) {
    const rows = await tx
      .selectFrom("response")
      .select("id")
      .where("id", "in", some)
      .where("wave", "=", wave)
      .where("status", "!=", "late")
      .execute();
    there.push(...rows.map(({ id }) => id));
  }
  return there;
}
