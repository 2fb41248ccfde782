import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { DEMO_ACCOUNTS } from "../../server/access/demo-accounts.ts";
import type { Role } from "../../surveys/wire/account.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const PORT = 18_080;

/** Starts a demo for pictures alone, and ends it with all its data when the work is done. */
export async function withDemo(work: (url: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "nachbarstimme-pictures-"));
  const server = spawn(process.execPath, [join(ROOT, "dist/server/main.js")], {
    env: { ...process.env, PORT: String(PORT), DATA_DIR: folder, DEMO: "1", DATABASE_URL: "" },
    stdio: "inherit",
  });
  try {
    const url = `http://localhost:${PORT}`;
    await answering(server, url);
    await work(url);
  } finally {
    server.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Signs a page's context in with the demo's account of a role. */
export async function signIn(page: Page, role: Role): Promise<void> {
  const account = DEMO_ACCOUNTS.find((candidate) => candidate.role === role);
  const reply = await page.request.post("/api/session", {
    data: { email: account?.email, password: account?.password },
  });
  if (!reply.ok()) throw new Error(`sign-in as ${role}: ${reply.status()}`);
}

async function answering(server: ChildProcess, url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (server.exitCode !== null) throw new Error("the server ended");
    const reply = await fetch(`${url}/api/health`).catch(() => undefined);
    if (reply?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("the server does not answer");
}
