import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { SettingsError, settingsFrom } from "../../server/settings.ts";

const ROOT = resolve(import.meta.dirname, "../..");

describe("the settings", () => {
  it("are documented in the README, each of them and no other", async () => {
    const code = await readFile(resolve(ROOT, "server/settings.ts"), "utf8");
    const readme = await readFile(resolve(ROOT, "README.md"), "utf8");
    const read = new Set(
      [...code.matchAll(/env\.([A-Z_]+)|env, "([A-Z_]+)"/g)].map(([, one, other]) => one ?? other),
    );
    const table = readme.split("## Configuration")[1]?.split("\n\n")[1] ?? "";
    const documented = new Set([...table.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name));
    expect([...documented].sort()).toEqual([...read].sort());
    expect(documented.size).toBeGreaterThan(5);
  });

  it("make a demo only for SQLite, unless it is asked for", () => {
    expect(settingsFrom({}, ROOT).demo).toBe("if-empty");
    expect(settingsFrom({ DATABASE_URL: "postgres://x" }, ROOT).demo).toBe("no");
    expect(settingsFrom({ DATABASE_URL: "postgres://x", DEMO: "1" }, ROOT).demo).toBe("yes");
    expect(settingsFrom({ DEMO: "0" }, ROOT).demo).toBe("no");
  });

  it("find the data folder from the project, wherever the command was given", () => {
    expect(settingsFrom({}, "/srv/nachbarstimme").dataDir).toBe("/srv/nachbarstimme/data");
    expect(settingsFrom({ DATA_DIR: "/var/lib/x" }, "/srv/nachbarstimme").dataDir).toBe(
      "/var/lib/x",
    );
  });

  it.each([
    [{ PORT: "70000" }],
    [{ PORT: "8080.5" }],
    [{ DISCLOSURE_THRESHOLD: "4" }],
    [{ DATABASE_URL: "sqlite:x" }],
  ])("refuse %o", (env) => {
    expect(() => settingsFrom(env, ROOT)).toThrow(SettingsError);
  });
});
