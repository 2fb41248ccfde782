import { backup } from "../../server/operations/backup.ts";
import type { Command } from "./command.ts";
import { only } from "./command.ts";

/** Writes the whole database into one file, while the server may run. */
export const backupCommand: Command = {
  usage: "backup DATEI",
  about: "sichert die ganze Datenbank in eine Datei, auch im laufenden Betrieb",
  options: {},
  async run(context, positionals) {
    const file = only(positionals, "DATEI");
    const rows = await backup(context.database, file, context.now());
    return { document: { file, rows }, sentences: [`${rows} Zeilen gesichert in ${file}.`] };
  },
};
