// @ts-check
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { forgetBuild } from "./build-state.js";
import { ensureInstalled } from "./installation.js";
import { projectRoot } from "./launch.js";

/** Where vite.config.ts expects the server. */
const port = "8080";

/**
 * Serves the pages with Vite and restarts the server after each build of it, until Ctrl+C.
 *
 * @returns {Promise<number>} exit code
 */
export async function develop() {
  await ensureInstalled(projectRoot, console.log);
  // The watcher writes dist/server beside the record of what dist was built from.
  forgetBuild(projectRoot);
  const { build, createServer } = await import("vite");

  const server = restartable(join(projectRoot, "dist/server/main.js"));
  const watcher = await build({
    root: projectRoot,
    configFile: join(projectRoot, "vite.server.config.ts"),
    logLevel: "warn",
    build: { watch: {} },
  });
  if (!("on" in watcher)) throw new Error("Vite did not watch.");
  watcher.on("event", (event) => {
    if (event.code === "BUNDLE_END") server.restart();
  });

  const pages = await createServer({ configFile: join(projectRoot, "vite.config.ts") });
  await pages.listen();
  pages.printUrls();

  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await Promise.all([watcher.close(), pages.close(), server.stop()]);
  return 0;
}

/**
 * A program that can be started anew, one run after the other.
 *
 * @param {string} file
 */
function restartable(file) {
  /** @type {import("node:child_process").ChildProcess | undefined} */
  let child;
  let queue = Promise.resolve();

  const stop = async () => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  const start = () => {
    const started = spawn(process.execPath, ["--enable-source-maps", file], {
      cwd: projectRoot,
      env: { ...process.env, PORT: port },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [started.stdout, started.stderr]) {
      createInterface({ input: stream }).on("line", tell);
    }
    started.on("exit", (code) => code && tell(`endete mit Code ${code}`));
    child = started;
  };
  return {
    restart: () => {
      queue = queue.then(stop).then(start);
    },
    stop: () => queue.then(stop),
  };
}

/** @param {string} line */
function tell(line) {
  console.log(`[server] ${line}`);
}
