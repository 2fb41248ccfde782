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
    const { keysDir } = context.settings;
    return {
      document: { file, rows, keysDir },
      sentences: [
        `${rows} Zeilen gesichert in ${file}.`,
        `Die Schlüssel stehen nicht darin. Bitte sichern Sie den Ordner ${keysDir} getrennt davon.`,
        "Ohne ihn lässt sich nicht öffnen, was noch verschlüsselt auf Tablets wartet.",
      ],
    };
  },
};
