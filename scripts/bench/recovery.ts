import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openInstallation } from "../../server/installation.ts";
import { recount } from "../../server/operations/recount.ts";
import { settingsFrom } from "../../server/settings.ts";
import { startChild } from "./child-server.ts";
import { deliveries } from "./deliveries.ts";
import type { Figure } from "./figure.ts";
import { whole } from "./figure.ts";
import { flood } from "./flood.ts";

const CONNECTIONS = 60;

/** Kills the server under load again and again: what it acknowledged must be there, once, and counted. */
export async function recoveryFigures(kills: number, perKill: number): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "nachbarstimme-kill-"));
  const env = { DATA_DIR: folder, DEMO: "1" };
  const settings = settingsFrom(env, resolve(import.meta.dirname, "../.."));
  try {
    const before = await openInstallation(settings);
    const form = before.catalogue.current.find(
      ({ questionnaire }) => questionnaire.id === "generationen",
    );
    const wave = await before.database.kysely
      .selectFrom("wave")
      .select("id")
      .where("questionnaire", "=", "generationen")
      .executeTakeFirstOrThrow();
    await before.database.close();
    if (!form) throw new Error("no questionnaire to answer");

    const acknowledged = new Set<string>();
    for (let kill = 0; kill < kills; kill++) {
      const server = await startChild("serve-product", env);
      const sent = deliveries(form, wave.id, "gorbitz_library", perKill, kill);
      const running = flood(server.url, sent, CONNECTIONS);
      const stopAfter = Math.floor(perKill * (0.2 + (0.6 * kill) / kills));
      while (running.acknowledged.size < stopAfter) await pause(2);
      await server.stop();
      await running.ended;
      for (const id of running.acknowledged) acknowledged.add(id);
    }

    const after = await openInstallation(settings);
    const rows = await after.database.kysely
      .selectFrom("response")
      .select("id")
      .where("wave", "=", wave.id)
      .execute();
    const found = new Set(rows.map(({ id }) => id));
    const lost = [...acknowledged].filter((id) => !found.has(id)).length;
    const { differences } = await recount(after);
    await after.database.close();
    const wrong = lost + (rows.length - found.size) + differences.length;
    return [
      {
        what: `recovery, ${kills} × kill -9 under load`,
        measured: `${whole(acknowledged.size)} acknowledged, ${lost} lost`,
        comparedWith: `recount: ${differences.length} differences`,
        ratio: `${wrong}`,
        target: "0",
        met: wrong === 0,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
