import type { Hash } from "../../surveys/definition/fingerprints.ts";
import type { Database } from "../database.ts";
import type { IntakeWriter } from "./arrival.ts";
import { postgresWriter } from "./postgres-writer.ts";
import { sqliteWriter } from "./sqlite-writer.ts";

/**
 * The one door through which responses enter the tables.
 *
 * @param sizeOf the size of a wave's tally layout; throws for an unknown wave
 * @param hash marks equal answers and texts
 */
export function openIntake(
  database: Database,
  sizeOf: (wave: string) => number,
  hash: Hash,
): IntakeWriter {
  return database.engine === "sqlite"
    ? sqliteWriter(database, sizeOf, hash)
    : postgresWriter(database, sizeOf, hash);
}
