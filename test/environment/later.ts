import { app } from "../../server/app.ts";
import type { TestInstallation } from "./installations.ts";

/** The same installation as it answers some minutes from now: nobody waits in a test. */
export function later(installation: TestInstallation, minutes: number): TestInstallation {
  const at = new Date(Date.now() + minutes * 60_000);
  const context = { ...installation.context, now: () => at };
  const server = app(context);
  return { ...installation, context, request: async (path, init) => server.request(path, init) };
}
