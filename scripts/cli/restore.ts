import type { Database } from "../../db/database.ts";
import { BackupError, restore } from "../../server/operations/backup.ts";
import type { Outcome } from "./command.ts";

/**
 * Reads a backup into an empty database. It runs before the installation is opened, because opening
 * would seed the database and it would be empty no more.
 */
export async function runRestore(
  database: Database,
  keysDir: string,
  file: string,
): Promise<Outcome> {
  try {
    const rows = await restore(database, file);
    return {
      document: { file, rows, keysDir },
      sentences: [
        `${rows} Zeilen zurückgespielt aus ${file}.`,
        `Bitte legen Sie vor dem Start die gesicherten Schlüssel in den Ordner ${keysDir}.`,
      ],
    };
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    return { document: { error: error.message }, sentences: [error.message], failed: true };
  }
}
