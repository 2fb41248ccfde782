import type { Erasure } from "../../server/operations/erase-due.ts";
import { eraseDue } from "../../server/operations/erase-due.ts";
import type { Command } from "./command.ts";
import { none } from "./command.ts";

const WHAT = { texts: "Freitexte", answers: "Antworten" } as const;

/** Erases what has been kept as long as its wave allows, as the server does every night. */
export const eraseDueCommand: Command = {
  usage: "erase-due [--dry-run]",
  about: "löscht Freitexte und Antworten, deren Frist abgelaufen ist; die Ergebnisse bleiben",
  options: { "dry-run": "flag" },
  async run(context, positionals, options) {
    none(positionals);
    const dryRun = options["dry-run"] === true;
    const due = await eraseDue(context, { dryRun });
    return {
      document: { dryRun, due },
      sentences:
        due.length === 0
          ? ["Keine Frist ist abgelaufen."]
          : due.map((erasure) => sentence(erasure, dryRun)),
    };
  },
};

function sentence({ wave, what, due, waits, erased }: Erasure, dryRun: boolean): string {
  const subject = `${wave.name}: ${WHAT[what]}, Frist ${due}.`;
  if (waits)
    return `${subject} Die Welle ist noch nicht abgeschlossen. Bitte schließen Sie sie ab.`;
  return dryRun ? `${subject} Wird gelöscht.` : `${subject} ${erased} gelöscht.`;
}
