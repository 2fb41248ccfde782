import type { Context } from "../../server/context.ts";

/** Wrong use of a command: its message says how it is used. Exit code 2. */
export class UsageError extends Error {}

/**
 * What a command has done: a document for `--json`, and sentences for people. `output` is a file for
 * stdout where no document is asked for. `failed` is exit code 1.
 */
export type Outcome = { document: unknown; output?: string; sentences: string[]; failed?: boolean };

/** Options of the command line by name; flags are true. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** One command of the command line. */
export type Command = {
  usage: string;
  about: string;
  options: Readonly<Record<string, "text" | "flag">>;
  /** Runs on an opened installation: migrated, seeded, and the same as the server's. */
  run(context: Context, positionals: readonly string[], options: Options): Promise<Outcome>;
};

/** A text option that a command cannot do without. @throws {UsageError} */
export function required(options: Options, name: string): string {
  const value = options[name];
  if (typeof value !== "string" || value === "") throw new UsageError(`--${name} fehlt.`);
  return value;
}

/** A text option, or undefined. */
export function optional(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Nothing but options may follow a command. @throws {UsageError} */
export function none(positionals: readonly string[]): void {
  if (positionals.length > 0) throw new UsageError(`Zu viele Angaben: ${positionals.join(" ")}`);
}

/** The one positional argument of a command. @throws {UsageError} */
export function only(positionals: readonly string[], name: string): string {
  const [value, ...more] = positionals;
  if (value === undefined) throw new UsageError(`${name} fehlt.`);
  if (more.length > 0) throw new UsageError(`Zu viele Angaben: ${more.join(" ")}`);
  return value;
}
