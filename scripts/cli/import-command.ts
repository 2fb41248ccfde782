import { access, readFile } from "node:fs/promises";
import * as v from "valibot";
import { importFile } from "../../server/import/import-file.ts";
import type { ImportReport } from "../../server/import/report.ts";
import { ProblemError } from "../../server/problem-response.ts";
import { releaseRound } from "../../server/release-round.ts";
import { PROBLEMS_DE } from "../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../surveys/messages/problems/sentence.ts";
import { Day } from "../../surveys/wire/submission.ts";
import type { Command, Outcome } from "./command.ts";
import { only, optional, required, UsageError } from "./command.ts";

const MODES = ["import", "paper"] as const;
/** Rejections said in words; with --json all of them are listed. */
const MOST_SAID = 20;

/** Takes in a file. Safe to repeat; a killed import goes on where it was. */
export const importCommand: Command = {
  usage:
    "import DATEI --questionnaire ID --site CODE [--wave W] [--mode import|paper] [--mapping DATEI] [--day JJJJ-MM-TT] [--dry-run]",
  about: "liest eine CSV-Datei ein (mit --dry-run nur zur Probe)",
  options: {
    questionnaire: "text",
    site: "text",
    wave: "text",
    mode: "text",
    mapping: "text",
    day: "text",
    "dry-run": "flag",
  },
  async run(context, positionals, options) {
    const file = only(positionals, "DATEI");
    const mode = v.safeParse(v.picklist(MODES), optional(options, "mode") ?? "import");
    if (!mode.success) throw new UsageError(`--mode muss eines davon sein: ${MODES.join(", ")}.`);
    const day = optional(options, "day");
    if (day !== undefined && !v.is(Day, day))
      throw new UsageError("--day ist kein Tag (JJJJ-MM-TT).");
    const questionnaire = required(options, "questionnaire");
    const site = required(options, "site");
    const wave = optional(options, "wave");
    const mapping = optional(options, "mapping");
    const dryRun = options["dry-run"] === true;
    try {
      await access(file);
      const report = await importFile(context, {
        file,
        questionnaire,
        site,
        mode: mode.output,
        dryRun,
        ...(wave === undefined ? {} : { wave }),
        ...(day === undefined ? {} : { day }),
        ...(mapping === undefined ? {} : { mapping: await readMapping(mapping) }),
      });
      // Nobody presses a button here, and a whole file tells nothing of when a single person came.
      if (!dryRun) await releaseRound(context, { actor: null });
      return outcomeOf(report, dryRun);
    } catch (error) {
      return refusal(error, file);
    }
  },
};

function outcomeOf(report: ImportReport, dryRun: boolean): Outcome {
  if ("fileRejected" in report)
    return { document: report, sentences: [report.fileRejected.message], failed: true };
  const { accepted, alreadyThere, contradicting, rejectedRows } = report.result;
  const numbers = `${accepted} neu, ${alreadyThere} schon da, ${contradicting} anders, ${rejectedRows} abgelehnt.`;
  return {
    document: report,
    sentences: [
      dryRun ? `Nur zur Probe: ${numbers}` : numbers,
      ...report.result.rejected
        .slice(0, MOST_SAID)
        .map(
          ({ row, column, message }) =>
            `Zeile ${row}${column ? `, Spalte ${column}` : ""}: ${message}`,
        ),
      ...(report.batch === null || dryRun ? [] : [`Zurücknehmen: undo ${report.batch}`]),
    ],
  };
}

async function readMapping(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new UsageError(`--mapping ${file}: ${error instanceof Error ? error.message : error}`);
  }
}

function refusal(error: unknown, file: string): Outcome {
  if (error instanceof ProblemError) {
    const message = problemSentence(PROBLEMS_DE, error.problem);
    return {
      document: { error: message, code: error.problem.code },
      sentences: [message],
      failed: true,
    };
  }
  if (error instanceof Error && "code" in error && error.code === "ENOENT") {
    const message = `Die Datei ${file} gibt es nicht.`;
    return {
      document: { error: message, code: "file.unknown" },
      sentences: [message],
      failed: true,
    };
  }
  throw error;
}
