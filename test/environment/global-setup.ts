import type { TestProject } from "vitest/node";
import { type Chromium, findChromium } from "../../scripts/screenshots/chromium.ts";
import { type Part, part } from "./part.ts";
import { type Cluster, startCluster } from "./postgres-cluster.ts";

declare module "vitest" {
  interface ProvidedContext {
    chromium: Part<Chromium>;
    postgres: Part<{ url: string }>;
  }
}

let cluster: Cluster | undefined;

/** Makes the real parts ready once, for all test files: a browser and a PostgreSQL. */
export async function setup(project: TestProject) {
  // One after the other: unpacking the browser moves the temporary folder meanwhile.
  project.provide("chromium", await part(findChromium));
  project.provide(
    "postgres",
    await part(async () => {
      cluster = await startCluster();
      return { url: cluster.url };
    }),
  );
}

export async function teardown() {
  await cluster?.stop();
}
