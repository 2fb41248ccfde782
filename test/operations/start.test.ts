import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshPostgres } from "../environment/databases.ts";
import { freePort } from "../environment/free-port.ts";
import { startServer } from "../environment/running-server.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const MAIN = join(ROOT, "dist/server/main.js");

/** Runs a start that must fail, and gives what the console says. */
function failedStart(env: Record<string, string>) {
  const { PATH = "" } = process.env;
  const run = spawnSync(process.execPath, [MAIN], {
    cwd: ROOT,
    env: { PATH, ...env },
    encoding: "utf8",
    timeout: 30_000,
  });
  return { code: run.status, lines: run.stderr.trim().split("\n"), text: run.stderr };
}

describe("a start that cannot succeed says one clear sentence and ends with 1", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "start-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("for a port in use", async () => {
    const port = await freePort();
    const other = createServer().listen(port, "0.0.0.0");
    await once(other, "listening");
    try {
      const { code, text } = failedStart({ PORT: String(port), DATA_DIR: folder, DEMO: "0" });
      expect(code).toBe(1);
      expect(text).toContain(`Der Port ${port} ist schon belegt`);
      expect(text).not.toContain("    at ");
    } finally {
      other.close();
    }
  });

  it("for a data folder that cannot be written", async () => {
    const file = join(folder, "a-file");
    await writeFile(file, "");
    const { code, lines } = failedStart({ DATA_DIR: join(file, "data"), PORT: "0" });
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("kann nicht geschrieben werden");
  });

  it("for a folder of keys that cannot be used", async () => {
    const file = join(folder, "no-folder");
    await writeFile(file, "");
    const { code, lines } = failedStart({ DATA_DIR: folder, KEYS_DIR: file, PORT: "0", DEMO: "0" });
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`Der Ordner ${file} für die Schlüssel (KEYS_DIR)`);
  });

  it("for a DATABASE_URL where nobody answers", async () => {
    const port = await freePort();
    const { code, lines } = failedStart({ DATABASE_URL: `postgres://x:y@127.0.0.1:${port}/z` });
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("PostgreSQL ist unter DATABASE_URL nicht zu erreichen");
  });

  it("for a DATABASE_URL of another kind, without repeating its password", () => {
    const { code, lines } = failedStart({ DATABASE_URL: "mysql://root:geheim@localhost/x" });
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringContaining("postgres://")]);
    expect(lines[0]).not.toContain("geheim");
  });

  it("for a setting that is no number", () => {
    const { code, lines } = failedStart({ PORT: "achtzig" });
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringContaining("PORT")]);
  });

  it("for a threshold below the floor", () => {
    const { code, lines } = failedStart({ DISCLOSURE_THRESHOLD: "3" });
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringContaining("DISCLOSURE_THRESHOLD")]);
  });

  it("for a faulty questionnaire: file, path and reason", async () => {
    const definitions = join(folder, "definitions");
    await cp(join(ROOT, "surveys/questionnaires"), definitions, { recursive: true });
    const file = join(definitions, "generationen/questionnaire.json");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace('"pick": 3', '"pick": "three"'));
    const { code, text: said } = failedStart({ QUESTIONNAIRES_DIR: definitions, DATA_DIR: folder });
    expect(code).toBe(1);
    expect(said).toContain("generationen/questionnaire.json");
    expect(said).toContain("pick");
  });
});

describe("the demo", () => {
  it("comes by itself into an empty data folder, with its sign-ins on the console", async () => {
    const server = await startServer();
    try {
      expect(server.output()).toContain("admin@demo.invalid");
      const reply = await fetch(`${server.url}/api/survey/sites`);
      expect(await reply.json()).toMatchObject({ demo: true });
    } finally {
      await server.stop();
    }
  });

  it("never comes into a PostgreSQL by itself: published sign-ins stay out", async () => {
    const { url, drop } = await freshPostgres();
    const server = await startServer({ env: { DATABASE_URL: url } });
    try {
      expect(server.output()).not.toContain("demo.invalid");
      const reply = await fetch(`${server.url}/api/survey/sites`);
      expect(await reply.json()).toMatchObject({ demo: false, sites: [] });
    } finally {
      await server.stop();
      await drop();
    }
  });

  it("never comes into a database that somebody uses, even when asked for", async () => {
    // As a first start without the demo leaves it.
    const { url, drop } = await freshPostgres("plain");
    const server = await startServer({ env: { DATABASE_URL: url, DEMO: "1" } });
    try {
      expect(server.output()).toContain("DEMO=1 gilt nur für eine leere Datenbank");
      expect(server.output()).not.toContain("admin@demo.invalid");
    } finally {
      await server.stop();
      await drop();
    }
  });
});
