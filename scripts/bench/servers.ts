import { resolve } from "node:path";
import { serve } from "@hono/node-server";
import type { Handler } from "hono";
import { Hono } from "hono";
import { app } from "../../server/app.ts";
import { openInstallation } from "../../server/installation.ts";
import { openBox } from "../../server/sealing/hpke.ts";
import { readKeys } from "../../server/sealing/key-folder.ts";
import { settingsFrom } from "../../server/settings.ts";
import { reportFromChild } from "./child-server.ts";
import { readIn } from "./import-roles.ts";

/** The whole product, as it is served. */
export async function serveProduct(): Promise<void> {
  const context = await openInstallation(
    settingsFrom(process.env, resolve(import.meta.dirname, "../..")),
  );
  serve({ fetch: app(context).fetch, port: 0 }, ({ port }) => reportFromChild(port));
}

/** The same, with a file that it reads in when the bench says so: in the process that serves, as after an upload. */
export async function serveAndImport(file: string): Promise<void> {
  const context = await openInstallation(
    settingsFrom(process.env, resolve(import.meta.dirname, "../..")),
  );
  serve({ fetch: app(context).fetch, port: 0 }, ({ port }) =>
    reportFromChild(port, async () => (await readIn(context, file)).seconds),
  );
}

/** What the product is compared with: a handler that reads the same body and answers 201, nothing else. */
export function serveBare(): void {
  serveHandler(async (c) => {
    const body = await c.req.json();
    return c.json({ id: body.submission.id, outcome: "stored" }, 201);
  });
}

/** The same for sealed submissions: it opens the seal too, and reads what is inside. */
export async function serveBareSealed(): Promise<void> {
  const { keysDir } = settingsFrom(process.env, resolve(import.meta.dirname, "../.."));
  const key = (await readKeys(keysDir)).at(-1);
  if (!key) throw new Error("no key to open with");
  serveHandler(async (c) => {
    const body = await c.req.json();
    const text = await openBox(key.pair, Buffer.from(body.box, "base64url"), body.id);
    const { id } = JSON.parse(text ?? "");
    return c.json({ id, outcome: "stored" }, 201);
  });
}

function serveHandler(handler: Handler): void {
  const bare = new Hono().post("/api/submissions", handler);
  serve({ fetch: bare.fetch, port: 0 }, ({ port }) => reportFromChild(port));
}
