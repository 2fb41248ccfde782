import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServer } from "./running-server.ts";

// Stands for the built server: what the harness does must not depend on what the server can do.
const standIn = `
import { createServer } from "node:http";
import { appendFileSync, readFileSync } from "node:fs";
const { PORT, DATA_DIR, REFUSE } = process.env;
if (REFUSE) { console.error(REFUSE); process.exit(1); }
process.on("SIGTERM", () => process.exit(0));
appendFileSync(DATA_DIR + "/starts", "x");
createServer((request, response) => {
  if (request.url === "/api/health") response.end("ok");
  else if (request.url === "/starts") response.end(readFileSync(DATA_DIR + "/starts"));
  else response.end(JSON.stringify(process.env));
}).listen(Number(PORT), "127.0.0.1", () => console.log("listening"));
`;

let folder: string;
let program: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nachbarstimme-stand-in-"));
  program = join(folder, "server.mjs");
  await writeFile(program, standIn);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const text = async (url: string) => (await fetch(url)).text();

describe("startServer", () => {
  it("waits until the server answers, tells what it printed and removes its data at the end", async () => {
    const server = await startServer({ program });
    const { DATA_DIR } = JSON.parse(await text(`${server.url}/environment`));
    expect(server.output()).toContain("listening");
    expect(existsSync(DATA_DIR)).toBe(true);
    await server.stop();
    await expect(fetch(server.url)).rejects.toThrow();
    expect(existsSync(DATA_DIR)).toBe(false);
  });

  it("shows the server nothing of the test run's own environment", async () => {
    const server = await startServer({ program, env: { DEMO: "0" } });
    const seen = JSON.parse(await text(`${server.url}/environment`));
    expect(seen.DEMO).toBe("0");
    expect(Object.keys(seen).filter((name) => /^(VITEST|NODE_ENV)/.test(name))).toEqual([]);
    await server.stop();
  });

  it("starts again on the data of a server that was killed", async () => {
    const env = { DATA_DIR: folder };
    const killed = await startServer({ program, env });
    await killed.kill();
    const next = await startServer({ program, env });
    expect(await text(`${next.url}/starts`)).toBe("xx");
    expect(next.pid).not.toBe(killed.pid);
    await next.stop();
  });

  it("fails with the exit code and the words of a server that ends at once", async () => {
    const start = startServer({ program, env: { REFUSE: "Port 80 ist belegt." } });
    await expect(start).rejects.toThrow(/code 1[\s\S]*Port 80 ist belegt\./);
  });

  it("says to build first where nothing is built", async () => {
    const start = startServer({ program: join(folder, "absent.js") });
    await expect(start).rejects.toThrow("npm run build");
  });
});
