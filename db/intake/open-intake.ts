import type { Database } from "../database.ts";
import type { IntakeWriter } from "./arrival.ts";
import { postgresWriter } from "./postgres-writer.ts";
import { sqliteWriter } from "./sqlite-writer.ts";

/**
 * The one door through which responses enter the tables.
 *
 * @param sizeOf the size of a wave's tally layout; throws for an unknown wave
 */
export function openIntake(database: Database, sizeOf: (wave: string) => number): IntakeWriter {
  return database.engine === "sqlite"
    ? sqliteWriter(database, sizeOf)
    : postgresWriter(database, sizeOf);
}
