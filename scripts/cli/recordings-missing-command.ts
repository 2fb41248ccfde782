import { listFile, missingRecordings } from "../../server/recordings/missing-recordings.ts";
import type { Command } from "./command.ts";
import { optional, UsageError } from "./command.ts";

/** What a studio still has to record, as its list. */
export const recordingsMissingCommand: Command = {
  usage: "recordings missing [--language L] [--questionnaire ID]",
  about: "gibt eine Liste der Sätze aus, die noch niemand vorgelesen hat (Datei;Sprache;Text)",
  options: { language: "text", questionnaire: "text" },
  async run(context, _positionals, options) {
    const questionnaire = optional(options, "questionnaire");
    if (
      questionnaire !== undefined &&
      context.catalogue.current.every((form) => form.questionnaire.id !== questionnaire)
    )
      throw new UsageError(`Den Fragebogen „${questionnaire}“ gibt es nicht.`);
    const missing = await missingRecordings(context, {
      language: optional(options, "language"),
      questionnaire,
    });
    return {
      document: { missing },
      output: listFile(missing),
      sentences: [
        missing.length === 0
          ? "Alle Sätze sind aufgenommen."
          : `${missing.length} Sätze ohne Aufnahme.`,
      ],
    };
  },
};
