import { execFile } from "node:child_process";
import { promisify } from "node:util";

/**
 * Kills the browser that works in a profile folder, at once and without a word: what a power cut leaves.
 * Playwright does not tell a browser's process, but the system knows it by its folder.
 */
export async function killBrowser(profile: string): Promise<void> {
  for (const pid of await processesOf(profile)) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It went together with one before.
    }
  }
  while ((await processesOf(profile)).length > 0) await new Promise((done) => setTimeout(done, 20));
}

async function processesOf(profile: string): Promise<number[]> {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pid=,stat=,args="], {
    maxBuffer: 16_000_000,
  });
  return stdout
    .split("\n")
    .filter((line) => line.includes(`--user-data-dir=${profile}`) && !/^\s*\d+\s+Z/.test(line))
    .map((line) => Number(line.trim().split(/\s+/)[0]));
}
