import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { DEMO_ACCOUNTS } from "../../server/access/demo-accounts.ts";
import { findChromium } from "./chromium.ts";
import { PICTURES } from "./pictures.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const PORT = 18_080;

/** Takes the pictures of the README from a demo of its own, started for this alone. */
async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "nachbarstimme-pictures-"));
  const server = spawn(process.execPath, [join(ROOT, "dist/server/main.js")], {
    env: { ...process.env, PORT: String(PORT), DATA_DIR: folder, DEMO: "1", DATABASE_URL: "" },
    stdio: "inherit",
  });
  try {
    const url = `http://localhost:${PORT}`;
    await answering(server, url);
    const target = join(ROOT, "docs/pictures");
    await mkdir(target, { recursive: true });
    const { executablePath, env } = await findChromium();
    const browser = await chromium.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-gpu"],
      env: { ...process.env, ...env },
    });
    for (const picture of PICTURES) {
      const context = await browser.newContext({
        viewport: picture.viewport,
        baseURL: url,
        locale: "de-DE",
        reducedMotion: "reduce",
      });
      const page = await context.newPage();
      if (picture.role) {
        const account = DEMO_ACCOUNTS.find(({ role }) => role === picture.role);
        const reply = await page.request.post("/api/session", {
          data: { email: account?.email, password: account?.password },
        });
        if (!reply.ok()) throw new Error(`sign-in as ${picture.role}: ${reply.status()}`);
      }
      await picture.arrive(page);
      await page.screenshot({ path: join(target, `${picture.name}.png`) });
      console.log(`docs/pictures/${picture.name}.png`);
      await context.close();
    }
    await browser.close();
  } finally {
    server.kill();
    await rm(folder, { recursive: true, force: true });
  }
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

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
