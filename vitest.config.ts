import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    globalSetup: "test/environment/global-setup.ts",
    testTimeout: 60_000,
    // A browser on a busy build machine may lose one race; a fault loses them all.
    retry: process.env.CI ? 1 : 0,
    hookTimeout: 60_000,
    // A busy machine may take its time; what is wrong stays wrong.
    expect: { poll: { timeout: 10_000 } },
    // Each file brings its own installation; loading every module anew for each would take minutes.
    isolate: false,
    // Vitest leaves one core to itself by default; our tests mostly wait for servers and browsers.
    maxWorkers: "100%",
  },
});
