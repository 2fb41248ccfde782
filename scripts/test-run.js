// @ts-check
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { ensureBuilt } from "./build-state.js";
import { npm, runInTerminal } from "./child-process.js";
import { ensureInstalled } from "./installation.js";
import { projectRoot } from "./launch.js";
import { Refusal } from "./refusal.js";
import { summarise } from "./test-summary.js";

/**
 * @typedef {object} Step something other than a test that passes or fails
 * @property {string} name
 * @property {() => Promise<boolean>} passes
 */

/** @type {Step[]} */
const steps = [
  { name: "types", passes: () => passesScript("types") },
  { name: "lint", passes: () => passesScript("lint") },
  { name: "unused", passes: () => passesScript("unused") },
  { name: "build", passes: () => succeeds(ensureBuilt) },
];

/**
 * Runs every check and every test, also after one has failed, and closes with `N passed, N failed`.
 * Our own arguments go to Vitest: `npm test -- test/statistics`.
 *
 * @returns {Promise<number>} exit code: 0 where nothing failed
 */
export async function testAll() {
  if (!(await succeeds(ensureInstalled))) return close(0, 1);
  /** @type {string[]} */
  const passed = [];
  /** @type {string[]} */
  const failed = [];
  for (const { name, passes } of steps) {
    console.log(`\n── ${name} ──`);
    ((await passes()) ? passed : failed).push(name);
  }
  console.log("\n── tests ──");
  const tests = await runTests(process.argv.slice(2));

  console.log("\n── result ──");
  if (passed.length > 0) console.log(`passed: ${passed.join(", ")}`);
  if (failed.length > 0) console.log(`failed: ${failed.join(", ")}`);
  console.log(`tests: ${tests.passed} passed, ${tests.failed} failed`);
  for (const name of tests.notRun) console.log(`not run: ${name}`);
  return close(passed.length + tests.passed, failed.length + tests.failed);
}

/**
 * @param {number} passed
 * @param {number} failed
 * @returns {number} exit code
 */
function close(passed, failed) {
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** @param {string[]} args for Vitest */
async function runTests(args) {
  const folder = mkdtempSync(join(tmpdir(), "nachbarstimme-test-"));
  const reportFile = join(folder, "report.json");
  try {
    const exitCode = await runInTerminal(
      [
        process.execPath,
        join(projectRoot, "node_modules/vitest/vitest.mjs"),
        "run",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${reportFile}`,
        ...args,
      ],
      { cwd: projectRoot },
    );
    const report = existsSync(reportFile)
      ? JSON.parse(readFileSync(reportFile, "utf8"))
      : undefined;
    for (const suite of report?.testResults ?? []) suite.name = relative(projectRoot, suite.name);
    return summarise(report, exitCode);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} script of package.json */
async function passesScript(script) {
  return (await runInTerminal(npm(["run", "--silent", script]), { cwd: projectRoot })) === 0;
}

/** @param {(root: string, say: (line: string) => void) => Promise<void>} action */
async function succeeds(action) {
  try {
    await action(projectRoot, console.log);
    return true;
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    return false;
  }
}
