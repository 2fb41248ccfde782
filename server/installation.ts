import { createHash, randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { v4, v7 } from "uuid";
import type { Database } from "../db/database.ts";
import { openPostgres, openSqlite } from "../db/database.ts";
import { openIntake } from "../db/intake/open-intake.ts";
import { publish } from "./catalogue/publish.ts";
import { readDefinitions } from "./catalogue/read-folder.ts";
import { waveBook } from "./catalogue/wave-book.ts";
import type { Context } from "./context.ts";
import { hash } from "./hash.ts";
import { groupCommit } from "./intake/group-commit.ts";
import { KeyFolderError } from "./sealing/key-folder.ts";
import type { KeyRing } from "./sealing/key-ring.ts";
import { openKeyRing } from "./sealing/key-ring.ts";
import { seed } from "./seed/seed.ts";
import type { Settings } from "./settings.ts";

/** Why an installation cannot be opened, as one sentence for the console. */
export class InstallationError extends Error {}

/**
 * Opens an installation: database, definitions, seeds, and everything a route needs. Server and command
 * line both come in here. @throws {InstallationError | FaultyDefinition}
 */
export async function openInstallation(settings: Settings): Promise<Context> {
  const definitions = await readDefinitions(settings.questionnairesDir);
  const database = await openDatabase(settings);
  const now = () => new Date();
  const keys = await openKeys(settings, now);
  const catalogue = await publish(database.kysely, definitions, hash, now);
  const waves = waveBook(database.kysely, catalogue);
  const context: Context = {
    settings,
    database,
    catalogue,
    waves,
    intake: groupCommit(openIntake(database, waves.sizeOf, hash)),
    keys,
    demo: false,
    now,
    newId: v7,
    newResponseId: v4,
    hash,
    newSecret: () => randomBytes(32).toString("base64url"),
    hashSecret: (secret) => createHash("sha256").update(secret).digest("base64url"),
  };
  return { ...context, demo: await seed(context) };
}

async function openKeys(settings: Settings, now: () => Date): Promise<KeyRing> {
  try {
    return await openKeyRing(settings.keysDir, now);
  } catch (error) {
    throw error instanceof KeyFolderError ? new InstallationError(error.message) : error;
  }
}

/** Opens the database of the settings and brings its tables up to date. @throws {InstallationError} */
export async function openDatabase(settings: Settings): Promise<Database> {
  if (settings.databaseUrl !== undefined) {
    try {
      return await openPostgres(settings.databaseUrl);
    } catch (error) {
      throw new InstallationError(
        `PostgreSQL ist unter DATABASE_URL nicht zu erreichen: ${reasonOf(error)}`,
      );
    }
  }
  try {
    await mkdir(settings.dataDir, { recursive: true });
    return await openSqlite(join(settings.dataDir, "nachbarstimme.sqlite"));
  } catch (error) {
    throw new InstallationError(
      `In den Ordner ${settings.dataDir} kann nicht geschrieben werden: ${reasonOf(error)}`,
    );
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}
