import { afterEach, describe, expect, it, vi } from "vitest";
import { findChromium } from "../../scripts/screenshots/chromium.ts";

afterEach(() => vi.unstubAllEnvs());

describe("findChromium", () => {
  it("takes the program that CHROMIUM_PATH names", async () => {
    vi.stubEnv("CHROMIUM_PATH", process.execPath);
    expect(await findChromium()).toEqual({ executablePath: process.execPath, env: {} });
  });

  it("says so where CHROMIUM_PATH names nothing", async () => {
    vi.stubEnv("CHROMIUM_PATH", "/nowhere/chromium");
    await expect(findChromium()).rejects.toThrow("CHROMIUM_PATH nennt /nowhere/chromium");
  });
});
