import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { inject } from "vitest";
import { freshSqliteFolder } from "./databases.ts";
import { freePort } from "./free-port.ts";
import { demand } from "./part.ts";
import { copyPrepared } from "./prepared-data.ts";

const root = resolve(import.meta.dirname, "../..");
const secondsToStart = 60;
const secondsToStop = 10;

export interface RunningServer {
  url: string;
  pid: number;
  /** Sends a signal, by default SIGKILL, and waits for the end. The data stay. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Ends the server as an operator would and removes its data folder, if it was made here. */
  stop(): Promise<void>;
  /** What the server has printed so far. */
  output(): string;
}

/**
 * Starts the built server as its own process and waits until it answers. Port and data folder are its own
 * unless `env` names them, and of our environment it sees nothing that decides how a server runs. With DEMO=1
 * an empty folder already has the demo; a server that names neither makes it itself.
 *
 * @param options.env settings such as DATABASE_URL or DEMO; name DATA_DIR to start again on the same data
 * @param options.program for another build than dist/server/main.js
 * @throws {Error} with the server's output where it ends or does not answer in time
 */
export async function startServer({
  env = {},
  program = join(root, "dist/server/main.js"),
}: {
  env?: Record<string, string>;
  program?: string;
} = {}): Promise<RunningServer> {
  if (!existsSync(program)) throw new Error(`${program} fehlt: npm run build`);
  const data = env.DATA_DIR === undefined ? await freshSqliteFolder() : undefined;
  const settings = {
    PORT: String(await freePort()),
    ...(data && { DATA_DIR: data.folder }),
    ...env,
  };
  const folder = settings.DATA_DIR;
  if (env.DEMO === "1" && env.DATABASE_URL === undefined && folder !== undefined)
    await copyPrepared(demand(inject("prepared")).demo, folder);
  const child = spawn(process.execPath, ["--enable-source-maps", program], {
    cwd: root,
    env: { ...cleanEnvironment(), ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  // A test that is cut short leaves no server behind.
  const killWithUs = () => child.kill("SIGKILL");
  process.once("exit", killWithUs);
  child.once("exit", () => process.off("exit", killWithUs));

  const output = collect(child);
  const url = `http://127.0.0.1:${settings.PORT}`;
  const stop = async () => {
    await end(child, "SIGTERM");
    await data?.remove();
  };
  try {
    await answers(child, url, output);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    pid: child.pid ?? 0,
    kill: (signal = "SIGKILL") => end(child, signal),
    stop,
    output,
  };
}

function cleanEnvironment(): NodeJS.ProcessEnv {
  const ours = ["PORT", "DATABASE_URL", "DATA_DIR", "KEYS_DIR", "DEMO", "NODE_ENV", "NODE_OPTIONS"];
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !ours.includes(name) && !name.startsWith("VITEST"),
    ),
  );
}

function collect(child: ChildProcess): () => string {
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  return () => output;
}

async function answers(child: ChildProcess, url: string, output: () => string): Promise<void> {
  const ended = once(child, "close").then(([code, signal]) => {
    throw new Error(`The server ended (${signal ?? `code ${code}`}):\n${output()}`);
  });
  // Once it answers, its end is nobody's error any more.
  ended.catch(() => {});
  const deadline = Date.now() + secondsToStart * 1000;
  while (!(await Promise.race([isHealthy(url), ended]))) {
    if (Date.now() > deadline) {
      throw new Error(`The server does not answer after ${secondsToStart} s:\n${output()}`);
    }
    await Promise.race([wait(50), ended]);
  }
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const { status } = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(2000) });
    return status === 200;
  } catch {
    return false;
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  const late = setTimeout(() => child.kill("SIGKILL"), secondsToStop * 1000);
  await ended;
  clearTimeout(late);
}
