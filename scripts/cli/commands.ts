import { backupCommand } from "./backup-command.ts";
import type { Command } from "./command.ts";
import { recountCommand } from "./recount-command.ts";

/** Every command that works on an opened installation, by name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  recount: recountCommand,
  backup: backupCommand,
};
