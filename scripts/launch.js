// @ts-check
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { ensureBuilt } from "./build-state.js";
import { runInTerminal } from "./child-process.js";
import { ensureInstalled } from "./installation.js";
import { endWith, Refusal } from "./refusal.js";

export const projectRoot = resolve(import.meta.dirname, "..");

/**
 * Installs and builds what is missing, then runs a built program in this terminal with our arguments.
 *
 * @param {string} program file name in dist/server, for example "cli.js"
 * @param {(line: string) => void} say tells the user what is going on meanwhile
 */
export function launch(program, say) {
  return endWith(async () => {
    await ensureInstalled(projectRoot, say);
    await ensureBuilt(projectRoot, say);
    const file = join(projectRoot, "dist/server", program);
    if (!existsSync(file)) throw new Refusal(`Der Bau enthält ${file} nicht.`);
    const command = [process.execPath, "--enable-source-maps", file, ...process.argv.slice(2)];
    return runInTerminal(command, { cwd: process.cwd() });
  });
}
