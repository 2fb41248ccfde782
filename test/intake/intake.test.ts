import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { marginOf } from "../../db/queries/tally.ts";
import { chanceFrom, responseIdFrom } from "../../server/seed/chance.ts";
import type { TestInstallation } from "../environment/installations.ts";
import { ENGINES, freshInstallation } from "../environment/installations.ts";

describe.each(ENGINES)("the demo on %s", (engine) => {
  let installation: TestInstallation;
  beforeAll(async () => {
    installation = await freshInstallation(engine, { demo: true });
  });
  afterAll(() => installation.close());

  it("holds every invented person once, counted in the margin of the district", async () => {
    const { kysely } = installation.context.database;
    const waves = await kysely.selectFrom("wave").selectAll().execute();
    expect(waves).toHaveLength(4);
    const wave = waves.find((row) => row.questionnaire === "sorgekultur");
    const size = installation.context.waves.sizeOf(wave?.id ?? "");
    const margin = await marginOf(kysely, wave?.id ?? "", "gorbitz", size);
    expect(margin.responses).toBe(412);
    expect(margin.counts[0]).toBe(412);
    expect(responseIdFrom(chanceFrom(1))).toMatch(/-4/);
  });
});
