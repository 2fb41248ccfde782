import { existsSync } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { openInstallation } from "../../server/installation.ts";
import { settingsFrom } from "../../server/settings.ts";
import { freshSqliteFolder } from "./databases.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const FILE = "nachbarstimme.sqlite";

/**
 * Data of an installation just opened, as the product itself makes them: tests start from a copy, because
 * migrating and seeding for each test file took longer than many of the tests.
 */
export type PreparedData = { plain: string; demo: string };

/** Makes both once per run: the places of a city, and the demo. @param folder to keep them in */
export async function prepareData(folder: string): Promise<PreparedData> {
  const [plain, demo] = [join(folder, "plain"), join(folder, "demo")];
  await open({ DATA_DIR: plain, DEMO: "0" });
  await open({ DATA_DIR: demo, DEMO: "1" });
  return { plain: join(plain, FILE), demo: join(demo, FILE) };
}

/** Opens an installation on an empty database, so that it has its tables and places, and the demo with "1". */
export async function preparePostgres(url: string, demo: "0" | "1"): Promise<void> {
  const data = await freshSqliteFolder();
  await open({ DATA_DIR: data.folder, DEMO: demo, DATABASE_URL: url });
  await data.remove();
}

/** Puts prepared data into a folder, unless it has data already. */
export async function copyPrepared(from: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, FILE);
  if (!existsSync(file)) await copyFile(from, file);
}

async function open(env: Record<string, string>): Promise<void> {
  const { database } = await openInstallation(settingsFrom(env, ROOT));
  await database.close();
}
