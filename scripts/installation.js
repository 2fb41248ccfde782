// @ts-check
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { npm, runQuietly } from "./child-process.js";
import { Refusal } from "./refusal.js";
import { refuseReadOnly } from "./writable.js";

const tickSeconds = 5;

/**
 * Sees that all packages the lockfile names are there and fit this Node. Costs milliseconds where they do.
 *
 * @param {string} root folder of the project
 * @param {(line: string) => void} say tells the user what is going on
 * @throws {Refusal} with a sentence, after npm's own output, where it cannot be done
 */
export async function ensureInstalled(root, say) {
  const state = installationState(root);
  if (state !== "current") await install(root, say, state);
  if (sqliteProblem(root) !== undefined) await rebuildSqlite(root, say);
}

/**
 * Compares what is installed with the lockfile.
 *
 * @param {string} root folder of the project
 * @returns {"missing" | "outdated" | "current"}
 */
export function installationState(root) {
  if (!existsSync(join(root, "node_modules"))) return "missing";
  if (!existsSync(stampFile(root))) return "outdated";
  return readFileSync(stampFile(root), "utf8") === lockfileDigest(root) ? "current" : "outdated";
}

/** @param {string} root */
const stampFile = (root) => join(root, "node_modules", ".nachbarstimme-installed");

// The content, not the time: a checkout gives every file a new time.
/** @param {string} root */
const lockfileDigest = (root) =>
  createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");

/**
 * @param {string} root
 * @param {(line: string) => void} say
 * @param {"missing" | "outdated"} state
 */
async function install(root, say, state) {
  refuseReadOnly(join(root, "node_modules"));
  say(
    state === "missing"
      ? "Pakete werden installiert. Beim ersten Mal wird better-sqlite3 womöglich übersetzt; das dauert 1–3 Minuten."
      : "Pakete werden auf den Stand von package-lock.json gebracht.",
  );
  // Not `npm ci`: it refuses a lockfile written where an optional package of another platform was out of reach.
  // Without dev packages (NODE_ENV=production) nothing could be built.
  await runNpm(
    root,
    say,
    ["install", "--no-audit", "--no-fund", "--no-save", "--include=dev"],
    () => (isCompiling(root) ? "better-sqlite3 wird übersetzt" : "npm holt die Pakete"),
  );
  writeFileSync(stampFile(root), lockfileDigest(root));
}

/**
 * A binary compiled for another Node does not load: it is compiled again for this one.
 *
 * @param {string} root
 * @param {(line: string) => void} say
 */
async function rebuildSqlite(root, say) {
  refuseReadOnly(join(root, "node_modules"));
  say(`better-sqlite3 wird für Node ${process.versions.node} übersetzt; das dauert 1–3 Minuten.`);
  await runNpm(root, say, ["rebuild", "better-sqlite3"], () => "better-sqlite3 wird übersetzt");
  const problem = sqliteProblem(root);
  if (problem === undefined) return;
  throw new Refusal(
    `better-sqlite3 lässt sich mit Node ${process.versions.node} nicht laden: ${problem}`,
  );
}

/**
 * Opens a database in memory, which is what loads the compiled part. In a process of its own: one that has
 * failed to load it cannot load it any more once it is mended.
 *
 * @param {string} root
 * @returns {string | undefined} why it does not load
 */
function sqliteProblem(root) {
  const open = 'new (require("better-sqlite3"))(":memory:").close()';
  const { status, stderr } = spawnSync(process.execPath, ["-e", open], {
    cwd: root,
    encoding: "utf8",
  });
  if (status === 0) return undefined;
  return /^\w*Error: .*$/m.exec(stderr)?.[0] ?? stderr;
}

/**
 * @param {string} root
 * @param {(line: string) => void} say
 * @param {string[]} args
 * @param {() => string} doing what goes on at this moment
 */
async function runNpm(root, say, args, doing) {
  const start = Date.now();
  const ticker = setInterval(
    () => say(`  ${doing()} … ${Math.round((Date.now() - start) / 1000)} s`),
    tickSeconds * 1000,
  );
  const { code, output } = await runQuietly(npm(args), {
    cwd: root,
    env: { ...process.env, ...headersOfThisNode() },
  }).finally(() => clearInterval(ticker));
  if (code === 0) return;
  say(output);
  throw new Refusal(`npm ${args[0]} ist gescheitert (Code ${code}, Ausgabe oben)${advice(output)}`);
}

/**
 * What to do about the two causes people meet.
 *
 * @param {string} output of npm
 */
function advice(output) {
  if (/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT)\b/.test(output)) {
    return ": die Paketquelle ist nicht erreichbar, bitte Netz und Proxy prüfen.";
  }
  if (/gyp ERR!|not found: (make|g\+\+)/.test(output)) {
    return ": better-sqlite3 braucht zum Übersetzen python3, make und g++ (Debian, Ubuntu: apt-get install python3 make g++).";
  }
  return ".";
}

/** @param {string} root */
const isCompiling = (root) =>
  existsSync(join(root, "node_modules/better-sqlite3/build/Release/obj.target"));

/**
 * Node's headers as they come with Node itself: the compiler then needs no download, and a folder set
 * globally for another Node does no harm.
 *
 * @returns {{ npm_config_nodedir?: string }}
 */
function headersOfThisNode() {
  const prefix = dirname(dirname(process.execPath));
  const header = join(prefix, "include/node/node_version.h");
  if (!existsSync(header)) return {};
  const [, major] = /#define NODE_MAJOR_VERSION (\d+)/.exec(readFileSync(header, "utf8")) ?? [];
  return major === process.versions.node.split(".")[0] ? { npm_config_nodedir: prefix } : {};
}
