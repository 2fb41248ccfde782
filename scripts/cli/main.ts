import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { FaultyDefinition } from "../../server/catalogue/definition-file.ts";
import { InstallationError, openDatabase, openInstallation } from "../../server/installation.ts";
import { SettingsError, settingsFrom } from "../../server/settings.ts";
import type { Command, Options, Outcome } from "./command.ts";
import { only, UsageError } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { runRestore } from "./restore.ts";

const DONE = 0;
const FAILED = 1;
const WRONG_USE = 2;

async function main(words: string[]): Promise<number> {
  const settings = settingsFrom(process.env, resolve(import.meta.dirname, "../.."));
  const [name = "", ...rest] = words;
  if (name === "restore") {
    const { positionals, json } = read(rest, {});
    const database = await openDatabase(settings);
    try {
      return report(await runRestore(database, settings.keysDir, only(positionals, "DATEI")), json);
    } finally {
      await database.close();
    }
  }
  const found = commandFor(name, rest);
  const { positionals, options, json } = read(found.words, found.command.options);
  const context = await openInstallation(settings);
  try {
    return report(await found.command.run(context, positionals, options), json);
  } finally {
    await context.database.close();
  }
}

/** A command's name is one word or two: "import", "account add". */
function commandFor(name: string, rest: string[]): { command: Command; words: string[] } {
  const [second = "", ...words] = rest;
  const double = COMMANDS[`${name} ${second}`];
  if (double) return { command: double, words };
  const single = COMMANDS[name];
  if (single) return { command: single, words: rest };
  throw new UsageError(
    name === "" ? "Es fehlt ein Befehl." : `Den Befehl „${name}“ gibt es nicht.`,
  );
}

function read(
  words: string[],
  known: Command["options"],
): { positionals: string[]; options: Options; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        ...Object.fromEntries(
          Object.entries(known).map(([option, kind]) => [
            option,
            { type: kind === "text" ? ("string" as const) : ("boolean" as const) },
          ]),
        ),
      },
    });
    const options: Record<string, string | boolean | undefined> = {};
    for (const [option, value] of Object.entries(values))
      if (typeof value === "string" || typeof value === "boolean") options[option] = value;
    return { positionals, options, json: options.json === true };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** With --json one document goes to stdout; sentences always go to stderr. */
function report(outcome: Outcome, json: boolean): number {
  if (json) process.stdout.write(`${JSON.stringify(outcome.document, null, 1)}\n`);
  else if (outcome.output !== undefined) process.stdout.write(outcome.output);
  for (const sentence of outcome.sentences) console.error(sentence);
  return outcome.failed ? FAILED : DONE;
}

function usage(): string {
  const lines = Object.values(COMMANDS).map(({ usage, about }) => `  ${usage}\n      ${about}`);
  return [
    "npm run --silent cli -- <Befehl> [--json]",
    ...lines,
    "  restore DATEI\n      spielt eine Sicherung in eine leere Datenbank zurück",
  ].join("\n");
}

// Whoever reads our output may stop early (head, less); that is no failure of the command.
process.stdout.on("error", (error) => {
  if (!("code" in error) || error.code !== "EPIPE") throw error;
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${usage()}`);
      process.exitCode = WRONG_USE;
      return;
    }
    const known =
      error instanceof SettingsError ||
      error instanceof InstallationError ||
      error instanceof FaultyDefinition;
    console.error(known ? error.message : error);
    process.exitCode = FAILED;
  },
);
