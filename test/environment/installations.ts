import { resolve } from "node:path";
import { inject } from "vitest";
import { app } from "../../server/app.ts";
import type { Context } from "../../server/context.ts";
import { openInstallation } from "../../server/installation.ts";
import { settingsFrom } from "../../server/settings.ts";
import { freshPostgres, freshSqliteFolder } from "./databases.ts";
import { demand } from "./part.ts";
import { copyPrepared } from "./prepared-data.ts";

export const ENGINES = ["sqlite", "postgres"] as const;
export type Engine = (typeof ENGINES)[number];

export type TestInstallation = {
  context: Context;
  /** Sends a request through the whole server, without a port. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** The environment under which another process opens the same installation. */
  env: Record<string, string>;
  close(): Promise<void>;
};

/** An installation of its own on a real engine, seeded as a city's would be; with `demo`, with the demo. */
export async function freshInstallation(
  engine: Engine,
  { demo = false }: { demo?: boolean } = {},
): Promise<TestInstallation> {
  const data = await freshSqliteFolder();
  const like = demo ? "demo" : "plain";
  const postgres = engine === "postgres" ? await freshPostgres(like) : undefined;
  if (!postgres) await copyPrepared(demand(inject("prepared"))[like], data.folder);
  const env: Record<string, string> = { DATA_DIR: data.folder, DEMO: demo ? "1" : "0" };
  if (postgres) env.DATABASE_URL = postgres.url;
  const context = await openInstallation(settingsFrom(env, resolve(import.meta.dirname, "../..")));
  const server = app(context);
  return {
    context,
    env,
    request: async (path, init) => server.request(path, init),
    async close() {
      await context.database.close();
      await postgres?.drop();
      await data.remove();
    },
  };
}
