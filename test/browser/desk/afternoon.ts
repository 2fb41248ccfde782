import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { killBrowser } from "../../../scripts/bench/browser-process.ts";
import { keptAnswers } from "../../../server/catalogue/recounting.ts";
import { openProfile, signIn } from "../../environment/browser.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import { freePort } from "../../environment/free-port.ts";
import { freshInstallation } from "../../environment/installations.ts";
import { signedInAs } from "../../environment/people.ts";
import type { RunningServer } from "../../environment/running-server.ts";
import { startServer } from "../../environment/running-server.ts";
import { paperDesk } from "./paper-desk.ts";

export type Afternoon = Awaited<ReturnType<typeof openAfternoon>>;

/** Somebody's afternoon at a desk: a server and a browser that both can lose their power, and what they keep. */
export async function openAfternoon(site: string) {
  const installation = await freshInstallation("sqlite");
  const { kysely } = installation.context.database;
  const wave = await freshWave(installation.context, "sorgekultur", [site]);
  const person = await signedInAs(installation, "staff");
  // Nothing is published by itself while the afternoon goes on.
  const env = {
    ...installation.env,
    PORT: String(await freePort()),
    RELEASE_MINUTES: "1440",
  };
  const profile = await mkdtemp(join(tmpdir(), "nachbarstimme-desk-"));
  let server: RunningServer = await startServer({ env });
  let context: BrowserContext;
  let page: Page;
  const openBrowser = async () => {
    context = await openProfile(profile, { locale: "de-DE" });
    await signIn(context, person, server.url);
    page = context.pages()[0] ?? (await context.newPage());
    await page.setViewportSize({ width: 1440, height: 900 });
  };
  const startAgain = async () => {
    server = await startServer({ env });
  };
  await openBrowser();
  return {
    installation,
    wave,
    person,
    /** The page as it is now: after a power cut it is another one. */
    page: () => page,
    desk: () => paperDesk(page),
    url: (path: string) => `${server.url}${path}`,
    killServer: () => server.kill(),
    startAgain,
    /** Server and browser are gone at once, without a word; both come back. */
    async cutPower() {
      await Promise.all([server.kill(), killBrowser(profile)]);
      await startAgain();
      await openBrowser();
    },
    /** What is stored of a form, by its number. */
    async stored(number: number | string) {
      const row = await kysely
        .selectFrom("identity")
        .innerJoin("response", "response.id", "identity.response")
        .select("response.answers")
        .where("identity.wave", "=", wave.id)
        .where("identity.external_id", "=", String(number))
        .executeTakeFirst();
      return row && keptAnswers(row.answers);
    },
    /** The numbers of all forms that are stored, as often as they are. */
    async numbers(): Promise<number[]> {
      const rows = await kysely
        .selectFrom("response")
        .leftJoin("identity", "identity.response", "response.id")
        .select("identity.external_id as number")
        .execute();
      return rows.map(({ number }) => Number(number)).sort((one, other) => one - other);
    },
    async close() {
      await context.close();
      await server.stop();
      await installation.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
