import { accountAddCommand } from "./account-add-command.ts";
import { backupCommand } from "./backup-command.ts";
import type { Command } from "./command.ts";
import { eraseDueCommand } from "./erase-due-command.ts";
import { importCommand } from "./import-command.ts";
import { keysCommand, keysRotateCommand } from "./keys-commands.ts";
import { languagesCommand, languagesConfirmCommand } from "./languages-commands.ts";
import { recordingsAddCommand } from "./recordings-add-command.ts";
import { recordingsMissingCommand } from "./recordings-missing-command.ts";
import { recountCommand } from "./recount-command.ts";
import { releaseCommand } from "./release-command.ts";
import { resultsCommand } from "./results-command.ts";
import { undoCommand } from "./undo-command.ts";

/** Every command that works on an opened installation, by name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  import: importCommand,
  undo: undoCommand,
  results: resultsCommand,
  release: releaseCommand,
  recount: recountCommand,
  backup: backupCommand,
  "erase-due": eraseDueCommand,
  "account add": accountAddCommand,
  keys: keysCommand,
  "keys rotate": keysRotateCommand,
  languages: languagesCommand,
  "languages confirm": languagesConfirmCommand,
  "recordings missing": recordingsMissingCommand,
  "recordings add": recordingsAddCommand,
};
