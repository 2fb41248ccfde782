import { resolve } from "node:path";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { app } from "../../server/app.ts";
import { openInstallation } from "../../server/installation.ts";
import { settingsFrom } from "../../server/settings.ts";
import { reportFromChild } from "./child-server.ts";

/** The whole product, as it is served. */
export async function serveProduct(): Promise<void> {
  const context = await openInstallation(
    settingsFrom(process.env, resolve(import.meta.dirname, "../..")),
  );
  serve({ fetch: app(context).fetch, port: 0 }, ({ port }) => reportFromChild(port));
}

/** What the product is compared with: a handler that reads the same body and answers 201, nothing else. */
export function serveBare(): void {
  const bare = new Hono().post("/api/submissions", async (c) => {
    const body = await c.req.json();
    return c.json({ id: body.submission.id, outcome: "stored" }, 201);
  });
  serve({ fetch: bare.fetch, port: 0 }, ({ port }) => reportFromChild(port));
}
