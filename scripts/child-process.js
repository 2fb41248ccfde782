// @ts-check
import { spawn } from "node:child_process";
import { constants } from "node:os";

/**
 * The npm that started us, or else the one on the path.
 *
 * @param {string[]} args
 * @returns {string[]} a command with its arguments
 */
export function npm(args) {
  const { npm_execpath: started } = process.env;
  if (started?.endsWith("npm-cli.js")) return [process.execPath, started, ...args];
  return [process.platform === "win32" ? "npm.cmd" : "npm", ...args];
}

/**
 * Runs a command to its end without showing what it says.
 *
 * @param {string[]} command
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runQuietly([file = "", ...args], { cwd, env = process.env }) {
  const child = spawn(file, args, {
    cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    shell: file.endsWith(".cmd"),
  });
  let output = "";
  /** @param {string} text */
  const keep = (text) => {
    output += text;
  };
  child.stdout.setEncoding("utf8").on("data", keep);
  child.stderr.setEncoding("utf8").on("data", keep);
  const stopForwarding = forwardSignals(child);
  return new Promise((resolve) => {
    child.on("error", (error) => keep(`${error.message}\n`));
    child.on("close", (code, signal) => {
      stopForwarding();
      resolve({ code: exitCode(code, signal), output });
    });
  });
}

/**
 * Runs a command in our terminal: its words are ours, our signals are its own, its exit code comes back.
 *
 * @param {string[]} command
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>}
 */
export function runInTerminal([file = "", ...args], { cwd, env = process.env }) {
  const child = spawn(file, args, { cwd, env, stdio: "inherit", shell: file.endsWith(".cmd") });
  const stopForwarding = forwardSignals(child);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      stopForwarding();
      resolve(exitCode(code, signal));
    });
  });
}

/**
 * Passes SIGINT and SIGTERM on, so that whoever ends the launcher ends what it launched.
 *
 * @param {import("node:child_process").ChildProcess} child
 * @returns {() => void} stops passing them on
 */
export function forwardSignals(child) {
  // A terminal sends Ctrl+C to the child as well; a second one could be read as "at once".
  const interrupt = () => process.stdin.isTTY || child.kill("SIGINT");
  const terminate = () => child.kill("SIGTERM");
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", terminate);
  return () => {
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", terminate);
  };
}

/**
 * The exit code as a shell gives it: 128 plus the number of the signal for a child that was killed.
 *
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
function exitCode(code, signal) {
  if (signal !== null) return 128 + constants.signals[signal];
  return code ?? 1;
}
