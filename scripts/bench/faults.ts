import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { openInstallation } from "../../server/installation.ts";
import { chanceFrom } from "../../server/seed/chance.ts";
import { settingsFrom } from "../../server/settings.ts";
import { findChromium } from "../screenshots/chromium.ts";
import { startChild } from "./child-server.ts";
import type { Figure } from "./figure.ts";
import { whole } from "./figure.ts";
import { roughAccounts } from "./rough-accounts.ts";
import { roughNetwork } from "./rough-network.ts";
import { roughVisits, sendTheRest } from "./rough-visits.ts";

/** People at a browser that dies again and again, on a network that fails in every way: nothing may be lost. */
export async function faultFigures(answers: number, kills: number): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "nachbarstimme-faults-"));
  const profile = join(folder, "profile");
  const env = { DATA_DIR: join(folder, "data"), DEMO: "1", DATABASE_URL: "" };
  const chance = chanceFrom(20_260_512);
  const { executablePath, env: more } = await findChromium();
  const open = () =>
    chromium.launchPersistentContext(profile, {
      executablePath,
      args: ["--no-sandbox", "--disable-gpu"],
      env: { ...process.env, ...more },
    });
  try {
    const server = await startChild("serve-product", env);
    const network = await roughNetwork(server.url, chance);
    const page = `${network.url}/s/gorbitz_library?sprache=de`;
    const acknowledged = await roughVisits({
      profile,
      open,
      network,
      page,
      answers,
      kills,
      chance,
    });
    await sendTheRest(open, network, page);
    await network.stop();
    await server.stop();

    const context = await openInstallation(
      settingsFrom(env, resolve(import.meta.dirname, "../..")),
    );
    const { lost, twice, differences } = await roughAccounts(context, acknowledged);
    await context.database.close();
    const wrong = lost + twice + differences;
    return [
      {
        what: `outbox, rough network, ${kills} × browser killed`,
        measured: `${whole(acknowledged.size)} „gespeichert“, ${lost} lost, ${twice} twice`,
        comparedWith: `recount: ${differences} differences`,
        ratio: `${wrong}`,
        target: "0",
        met: wrong === 0,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
