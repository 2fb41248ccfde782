import type { Transaction } from "kysely";
import { TallyFold } from "../intake/fold.ts";
import type { Schema } from "../schema.ts";
import { holdPlacesOf, leaveGroups } from "./leaving-groups.ts";
import { pieces } from "./pieces.ts";
import type { Recounting } from "./removal.ts";
import { applyTally, removeEmptied } from "./tally.ts";

/**
 * Locks responses against withdrawal, undo and correction until the end of the transaction; those that are
 * gone meanwhile are simply not found afterwards. On SQLite one write waits for another anyway.
 */
export async function holdResponses(
  tx: Transaction<Schema>,
  wave: string,
  ids: readonly string[],
  engine: "sqlite" | "postgres",
): Promise<void> {
  await holdPlacesOf(tx, ids);
  if (engine === "sqlite") return;
  // Their numbers first, as a withdrawal and an undo lock them: of two that wait, none waits for the other.
  for (const some of pieces(ids)) {
    await tx
      .selectFrom("identity")
      .select("external_id")
      .where("wave", "=", wave)
      .where("response", "in", some)
      .orderBy("external_id")
      .forUpdate()
      .execute();
  }
  for (const some of pieces(ids))
    await tx
      .selectFrom("response")
      .select("id")
      .where("id", "in", some)
      .orderBy("id")
      .forUpdate()
      .execute();
}

/**
 * Sets responses counted or not counted, and changes the tally by exactly what they add. Those that are so
 * already, or came late, stay as they are. Hold them first.
 *
 * @returns how many were changed
 */
export async function setCounted(
  tx: Transaction<Schema>,
  ids: readonly string[],
  isCounted: boolean,
  recounting: Recounting,
): Promise<number> {
  const fold = new TallyFold(recounting.sizeOf);
  let changed = 0;
  for (const some of pieces(ids)) {
    const rows = await tx
      .selectFrom("response")
      .innerJoin("site", "site.code", "response.site")
      .select([
        "response.id",
        "response.wave",
        "response.site",
        "response.mode",
        "response.answers",
        "response.release_group",
        "site.district",
      ])
      .where("response.id", "in", some)
      .where("response.status", "=", isCounted ? "not-counted" : "counted")
      .execute();
    if (rows.length === 0) continue;
    await leaveGroups(tx, rows, "stays");
    for (const { wave, site, mode, answers, district } of rows) {
      const { increments, ageGroup, gender } = recounting.incrementsOf(wave, answers);
      const key = { wave, site, mode, ageGroup, gender };
      fold.add(key, district, increments, isCounted ? 1 : -1);
    }
    await tx
      .updateTable("response")
      .set({ status: isCounted ? "counted" : "not-counted" })
      .where(
        "id",
        "in",
        rows.map(({ id }) => id),
      )
      .execute();
    changed += rows.length;
  }
  const changes = fold.changes();
  await applyTally(tx, changes, recounting.sizeOf);
  await removeEmptied(tx, changes);
  return changed;
}
