import type { Insertable, Kysely, Transaction } from "kysely";
import type { WaveChange } from "../../surveys/wire/fieldwork.ts";
import type { Engine } from "../migrate.ts";
import type { Schema, WaveTable } from "../schema.ts";
import { forgetArrivalOrder } from "./arrival-order.ts";
import { forgetRejects } from "./batch-rejects.ts";
import { setAllFilesApart } from "./leaving-groups.ts";
import { keepNotCounted } from "./not-counted.ts";
import { forgetPaperTraces } from "./paper-traces.ts";
import { forgetLooks } from "./release-groups.ts";
import { forgetCorrectors } from "./revisions.ts";
import { keepBalances } from "./stack-sheets.ts";
import { stacksOfWave } from "./stacks.ts";

/** Adds a wave with its sites. */
export async function putWave(
  tx: Transaction<Schema>,
  wave: Insertable<WaveTable>,
  sites: WaveChange["sites"],
): Promise<void> {
  await tx.insertInto("wave").values(wave).execute();
  await tx
    .insertInto("wave_site")
    .values(sites.map(({ site, target }) => ({ wave: wave.id, site, target })))
    .execute();
}

/**
 * Changes name and days of a wave that is not frozen. From here to the end of the transaction no answer
 * arrives in it: the intake waits for the wave's row.
 *
 * @returns what became of it; nothing changes unless it is "changed"
 */
export async function changeWave(
  tx: Transaction<Schema>,
  id: string,
  { name, startsOn, endsOn }: WaveChange,
): Promise<"changed" | "frozen" | "unknown"> {
  const updated = await tx
    .updateTable("wave")
    .set({ name, starts_on: startsOn, ends_on: endsOn })
    .where("id", "=", id)
    .where("frozen_at", "is", null)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n ? "changed" : absent(tx, id);
}

/** The sites of a wave. */
export async function sitesOfWave(tx: Transaction<Schema>, wave: string): Promise<string[]> {
  const rows = await tx.selectFrom("wave_site").select("site").where("wave", "=", wave).execute();
  return rows.map(({ site }) => site);
}

/** Puts a wave's sites and targets in place of the earlier ones. */
export async function replaceSites(
  tx: Transaction<Schema>,
  wave: string,
  sites: WaveChange["sites"],
): Promise<void> {
  await tx.deleteFrom("wave_site").where("wave", "=", wave).execute();
  await tx
    .insertInto("wave_site")
    .values(sites.map(({ site, target }) => ({ wave, site, target })))
    .execute();
}

/** Why a wave cannot be frozen. */
export type FreezeObstacle = {
  /**
   * importing: a file is being read into the wave or taken back, half of it would stay uncounted ·
   * stack-open: a stack of paper is open, forms in it would come too late
   */
  kind: "frozen" | "importing" | "stack-open" | "unknown";
};

/** `frozen-now`: with how many links, traces and interviewers' notes were deleted; else nothing was done. */
export type Freeze =
  | { kind: "frozen-now"; identities: number; traces: number; notes: number }
  | FreezeObstacle;

/** What stands against freezing a wave at this moment, if anything does. */
export async function obstacleToFreeze(
  db: Kysely<Schema>,
  id: string,
): Promise<FreezeObstacle | undefined> {
  const wave = await db
    .selectFrom("wave")
    .select("frozen_at")
    .where("id", "=", id)
    .executeTakeFirst();
  if (!wave) return { kind: "unknown" };
  if (wave.frozen_at !== null) return { kind: "frozen" };
  const running = await db
    .selectFrom("batch")
    .select("id")
    .where("wave", "=", id)
    .where("state", "in", ["importing", "undoing"])
    .executeTakeFirst();
  if (running) return { kind: "importing" };
  const stacks = await stacksOfWave(db, id);
  return stacks.some(({ closed_at }) => closed_at === null) ? { kind: "stack-open" } : undefined;
}

/**
 * Freezes a wave: from now on answers are kept but not counted, nobody can tell any more which sheet or
 * foreign row a response came from, and what only quality checks needed is gone.
 */
export async function freezeWave(
  tx: Transaction<Schema>,
  id: string,
  at: string,
  engine: Engine,
): Promise<Freeze> {
  // Taken before anything is looked at: whoever opens a stack at this moment is waited for, or waits.
  await tx
    .updateTable("wave")
    .set((eb) => ({ frozen_at: eb.ref("frozen_at") }))
    .where("id", "=", id)
    .execute();
  const obstacle = await obstacleToFreeze(tx, id);
  if (obstacle) return obstacle;
  await tx.updateTable("wave").set({ frozen_at: at }).where("id", "=", id).execute();
  await keepBalances(tx, id);
  await keepNotCounted(tx, id);
  await setAllFilesApart(tx, id, at);
  const identities = await tx.deleteFrom("identity").where("wave", "=", id).executeTakeFirst();
  const traces = await tx
    .deleteFrom("trace")
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("response")
          .select("response.id")
          .whereRef("response.id", "=", "trace.response")
          .where("response.wave", "=", id),
      ),
    )
    .executeTakeFirst();
  const notes = await tx.deleteFrom("interview_note").where("wave", "=", id).executeTakeFirst();
  await forgetRejects(tx, id);
  await forgetPaperTraces(tx, id);
  await forgetLooks(tx, id);
  await forgetCorrectors(tx, id);
  await forgetArrivalOrder(tx, id, engine);
  return {
    kind: "frozen-now",
    identities: Number(identities.numDeletedRows),
    traces: Number(traces.numDeletedRows),
    notes: Number(notes.numDeletedRows),
  };
}

async function absent(tx: Transaction<Schema>, id: string): Promise<"frozen" | "unknown"> {
  const row = await tx.selectFrom("wave").select("id").where("id", "=", id).executeTakeFirst();
  return row ? "frozen" : "unknown";
}
