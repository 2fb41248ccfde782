import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { delimiter, dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";

export interface Chromium {
  executablePath: string;
  /** What this browser needs in its environment beside ours. */
  env: Record<string, string>;
}

const missingBrowser =
  "Kein Chrome oder Chromium gefunden: eines installieren (Debian: apt-get install chromium) oder CHROMIUM_PATH auf das Programm setzen.";
const missingLibraries =
  "Chromium braucht libnss3, libnspr4 und libexpat: apt-get install libnss3 libnspr4 libexpat1";

const cache = resolve(import.meta.dirname, "../../node_modules/.cache");

/** Finds a browser: `CHROMIUM_PATH`, an installed one, Playwright's own, the one that npm brought along. */
export async function findChromium(): Promise<Chromium> {
  const { CHROMIUM_PATH: wanted } = process.env;
  if (wanted !== undefined && !existsSync(wanted)) {
    throw new Error(`CHROMIUM_PATH nennt ${wanted}, doch dort ist nichts.`);
  }
  const executablePath = wanted ?? installedBrowser() ?? playwrightsBrowser();
  if (executablePath !== undefined) return { executablePath, env: {} };
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error(missingBrowser);
  return packagedBrowser();
}

function installedBrowser(): string | undefined {
  const onPath = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [
    ...onPath.flatMap((name) => folders.map((folder) => join(folder, name))),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  ].find((path) => existsSync(path));
}

function playwrightsBrowser(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** The browser of @sparticuz/chromium, with the fonts and libraries that a bare machine lacks. */
async function packagedBrowser(): Promise<Chromium> {
  const folder = await unpackedBrowser();
  const executablePath = join(folder, "chromium");
  const fonts = { FONTCONFIG_FILE: join(folder, "fonts.conf") };
  // The system's libraries first: those in the package want glibc 2.34.
  const own = { ...fonts, LD_LIBRARY_PATH: join(folder, "al2023/lib") };
  let complaint = "";
  for (const env of [fonts, own]) {
    try {
      await promisify(execFile)(executablePath, ["--version"], { env: { ...process.env, ...env } });
      return { executablePath, env };
    } catch (error) {
      complaint = error instanceof Error ? error.message : String(error);
    }
  }
  throw new Error(
    complaint.includes("shared libraries") ? `${missingLibraries}\n${complaint}` : complaint,
  );
}

/**
 * Unpacks the browser once per version, for all later runs. The package unpacks without a lock and takes
 * whatever lies there already, so it works in a folder of this process, which then gets its final name.
 */
async function unpackedBrowser(): Promise<string> {
  const folder = join(cache, `chromium-${await packagedVersion()}`);
  if (existsSync(folder)) return folder;
  const workplace = `${folder}.${process.pid}`;
  await mkdir(workplace, { recursive: true });
  try {
    await unpackInto(workplace);
    await writeFile(join(workplace, "fonts.conf"), fontsConfiguration(folder));
    await rename(workplace, folder);
  } catch (error) {
    // Another run was faster: its copy is as good.
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
  return folder;
}

async function packagedVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const description = join(dirname(entry), "../../package.json");
  return JSON.parse(await readFile(description, "utf8")).version;
}

async function unpackInto(folder: string) {
  const { default: packaged } = await import("@sparticuz/chromium");
  // It unpacks to the temporary folder; its libraries only where it takes us for Amazon's Linux.
  const changed = { TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
  const before = { ...process.env };
  Object.assign(process.env, changed);
  try {
    await packaged.executablePath();
  } finally {
    for (const name of Object.keys(changed)) {
      const value = before[name];
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** Without any font a page has no width: the package's own stands in where the system has none. */
function fontsConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir>${join(folder, "fonts/fonts")}</dir>
  <include ignore_missing="yes">/etc/fonts/conf.d</include>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;
}
