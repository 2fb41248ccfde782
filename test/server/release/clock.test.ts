import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startReleaseClock } from "../../../server/release/clock.ts";
import { letAnswer } from "../../environment/crowds.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { freshInstallation } from "../../environment/installations.ts";

describe("the release clock", () => {
  let installation: TestInstallation;
  beforeAll(async () => {
    installation = await freshInstallation("sqlite");
  });
  afterEach(() => void vi.useRealTimers());
  afterAll(() => installation?.close());

  const releases = () =>
    installation.context.database.kysely.selectFrom("release").select("number").execute();

  it("publishes at the strokes of the wall clock, and no more once it is stopped", async () => {
    const { context } = installation;
    const wave = await freshWave(context, "sorgekultur", ["gorbitz_library"]);
    await letAnswer(context, wave, 12, 1, { site: "gorbitz_library" });
    vi.useFakeTimers({
      now: new Date("2026-05-12T10:17:00Z"),
      toFake: ["Date", "setTimeout", "clearTimeout"],
    });
    const stop = startReleaseClock(context);
    await vi.advanceTimersByTimeAsync(12 * 60_000);
    expect(await releases()).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    await vi.waitFor(async () => expect(await releases()).toHaveLength(1), 10_000);
    await stop();
    await letAnswer(context, wave, 12, 2, { site: "gorbitz_library" });
    await vi.advanceTimersByTimeAsync(60 * 60_000);
    expect(await releases()).toHaveLength(1);
  });
});
