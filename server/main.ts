import { resolve } from "node:path";
import { serve } from "@hono/node-server";
import { app } from "./app.ts";
import { FaultyDefinition } from "./catalogue/definition-file.ts";
import type { Context } from "./context.ts";
import { resumeImports } from "./import/resume-imports.ts";
import { InstallationError, openInstallation } from "./installation.ts";
import { startErasureClock } from "./operations/erasure-clock.ts";
import { welcome } from "./operations/welcome.ts";
import { startReleaseClock } from "./release/clock.ts";
import { SettingsError, settingsFrom } from "./settings.ts";

async function main(): Promise<void> {
  const settings = settingsFrom(process.env, resolve(import.meta.dirname, "../.."));
  const context = await openInstallation(settings);
  const server = serve(
    { fetch: app(context).fetch, port: settings.port, hostname: settings.host },
    ({ port }) => {
      void welcome(context, port);
      void resumeImports(context);
    },
  );
  server.on("error", (error) => void fail(context, error, settings.port));
  const stopReleaseClock = startReleaseClock(context);
  const stopErasureClock = startErasureClock(context);
  let closing = false;
  const close = () => {
    // npm and the terminal both send Ctrl+C: the second one must not cut the first one short.
    if (closing) return;
    closing = true;
    server.close(
      () =>
        void Promise.all([stopReleaseClock(), stopErasureClock()])
          .then(() => context.database.close())
          .then(() => process.exit(0)),
    );
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  };
  process.on("SIGINT", close);
  process.on("SIGTERM", close);
}

async function fail(context: Context, error: Error, port: number): Promise<void> {
  const inUse = "code" in error && error.code === "EADDRINUSE";
  console.error(
    inUse
      ? `Der Port ${port} ist schon belegt. Ein anderer Port: PORT=8081 npm start`
      : `Der Server kann nicht starten: ${error.message}`,
  );
  await context.database.close();
  process.exit(1);
}

main().catch((error: unknown) => {
  const known =
    error instanceof SettingsError ||
    error instanceof InstallationError ||
    error instanceof FaultyDefinition;
  console.error(known ? error.message : error);
  process.exit(1);
});
