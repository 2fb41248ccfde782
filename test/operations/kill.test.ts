import { afterAll, describe, expect, it } from "vitest";
import { deliveries } from "../../scripts/bench/deliveries.ts";
import { flood } from "../../scripts/bench/flood.ts";
import { openInstallation } from "../../server/installation.ts";
import { recount } from "../../server/operations/recount.ts";
import { settingsFrom } from "../../server/settings.ts";
import { freshWave } from "../environment/fieldwork.ts";
import type { TestInstallation } from "../environment/installations.ts";
import { ENGINES, freshInstallation } from "../environment/installations.ts";
import { startServer } from "../environment/running-server.ts";

const KILLS = 3;
const PER_ROUND = 1500;

describe.each(ENGINES)("a server on %s that is killed under load", (engine) => {
  let installation: TestInstallation | undefined;
  afterAll(() => installation?.close());

  it("has every acknowledged answer after the restart, each once, and its tally recounts equal", async () => {
    installation = await freshInstallation(engine);
    const { context, env } = installation;
    const wave = await freshWave(context, "sorgekultur", ["gorbitz_library"]);
    const sent = deliveries(wave.form, wave.id, "gorbitz_library", KILLS * PER_ROUND, 11);
    const acknowledged = new Set<string>();

    for (let round = 0; round < KILLS; round++) {
      const server = await startServer({ env });
      const mine = sent.slice(round * PER_ROUND, (round + 1) * PER_ROUND);
      const running = flood(server.url, mine, 40);
      while (running.acknowledged.size < 200 + 150 * round) await pause(5);
      await server.kill("SIGKILL");
      await running.ended;
      for (const id of running.acknowledged) acknowledged.add(id);
      expect(running.acknowledged.size, "the kill must hit a server at work").toBeLessThan(
        PER_ROUND,
      );
    }

    const again = await openInstallation(settingsFrom(env, "."));
    try {
      const rows = await again.database.kysely.selectFrom("response").select("id").execute();
      const stored = new Set(rows.map(({ id }) => id));
      expect(rows.length).toBe(stored.size);
      expect([...acknowledged].filter((id) => !stored.has(id))).toEqual([]);
      const counted = await recount(again);
      expect(counted.differences).toEqual([]);
      expect(counted.responses).toBe(stored.size);
    } finally {
      await again.database.close();
    }
  });

  it("takes what the tablets send again without counting anything twice", async () => {
    if (!installation) throw new Error("the first test prepares the server");
    const { context, env } = installation;
    const before = await recount(context);
    const wave = await context.database.kysely
      .selectFrom("wave")
      .select("id")
      .executeTakeFirstOrThrow();
    const form = await context.waves.formOf(wave.id);
    if (!form) throw new Error("no form");
    const server = await startServer({ env });
    try {
      const fresh = deliveries(form, wave.id, "gorbitz_library", 1, 12);
      const repeated = flood(server.url, [...fresh, ...fresh, ...fresh], 3);
      await repeated.ended;
      const after = await recount(context);
      expect(after.responses).toBe(before.responses + 1);
      expect(after.differences).toEqual([]);
    } finally {
      await server.stop();
    }
  });
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
