import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { killBrowser } from "../../../scripts/bench/browser-process.ts";
import { roughAccounts } from "../../../scripts/bench/rough-accounts.ts";
import { type RoughNetwork, roughNetwork } from "../../../scripts/bench/rough-network.ts";
import { roughVisits, sendTheRest } from "../../../scripts/bench/rough-visits.ts";
import { openInstallation } from "../../../server/installation.ts";
import { chanceFrom } from "../../../server/seed/chance.ts";
import { settingsFrom } from "../../../server/settings.ts";
import { openProfile } from "../../environment/browser.ts";
import type { RunningServer } from "../../environment/running-server.ts";
import { startServer } from "../../environment/running-server.ts";
import { SITE } from "./a-visit.ts";

describe("a rough day", () => {
  let folder: string;
  let profile: string;
  let env: Record<string, string>;
  let server: RunningServer;
  let network: RoughNetwork;
  const chance = chanceFrom(4711);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "nachbarstimme-faults-"));
    profile = join(folder, "profile");
    env = { DEMO: "1", DATA_DIR: join(folder, "data") };
    server = await startServer({ env });
    network = await roughNetwork(server.url, chance);
  });
  afterEach(async () => {
    await killBrowser(profile);
    await network?.stop();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  // The long form, 200 answers and 30 kills: npm run bench -- faults.
  it("loses nothing that was called safe and counts nothing twice", async () => {
    const open = () => openProfile(profile);
    const page = `${network.url}/s/${SITE}?sprache=de`;
    const acknowledged = await roughVisits({
      profile,
      open,
      network,
      page,
      answers: 30,
      kills: 5,
      chance,
    });
    expect(acknowledged.size).toBe(30);
    await sendTheRest(open, network, page);
    await server.stop();

    const settings = settingsFrom(env, resolve(import.meta.dirname, "../../.."));
    const context = await openInstallation(settings);
    expect(await roughAccounts(context, acknowledged)).toEqual({
      lost: 0,
      twice: 0,
      differences: 0,
    });
    await context.database.close();
  }, 300_000);
});
