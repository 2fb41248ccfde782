import type { TestProject } from "vitest/node";
import { type Chromium, findChromium } from "../../scripts/screenshots/chromium.ts";
import { databaseNamed, freshSqliteFolder } from "./databases.ts";
import { type Part, part } from "./part.ts";
import { type Cluster, startCluster } from "./postgres-cluster.ts";
import { type PreparedData, prepareData, preparePostgres } from "./prepared-data.ts";

declare module "vitest" {
  interface ProvidedContext {
    chromium: Part<Chromium>;
    postgres: Part<{ url: string; plain: string; demo: string }>;
    prepared: Part<PreparedData>;
  }
}

let cluster: Cluster | undefined;
let data: Awaited<ReturnType<typeof freshSqliteFolder>> | undefined;

/** Makes the real parts ready once, for all test files: a browser and a PostgreSQL. */
export async function setup(project: TestProject) {
  // First and alone: unpacking the browser moves the temporary folder meanwhile.
  project.provide("chromium", await part(findChromium));
  // While one waits for its database, the other computes.
  const [postgres, prepared] = await Promise.all([
    part(async () => {
      cluster = await startCluster();
      const [plain, demo] = [
        await databaseNamed(cluster.url, "prepared_plain"),
        await databaseNamed(cluster.url, "prepared_demo"),
      ];
      await preparePostgres(plain.url, "0");
      await preparePostgres(demo.url, "1");
      return { url: cluster.url, plain: plain.name, demo: demo.name };
    }),
    part(async () => {
      data = await freshSqliteFolder();
      return prepareData(data.folder);
    }),
  ]);
  project.provide("postgres", postgres);
  project.provide("prepared", prepared);
}

export async function teardown() {
  await cluster?.stop();
  await data?.remove();
}
