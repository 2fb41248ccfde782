import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LanguageState } from "../../surveys/wire/language.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const CLI = join(ROOT, "dist/server/cli.js");
const OWN = join(ROOT, "surveys/questionnaires");

describe("the command line about languages", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "languages-"));
    await cp(OWN, join(folder, "questionnaires"), { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const file = (language: string) => join(folder, "questionnaires/sorgekultur", `${language}.json`);
  function cli(...words: string[]) {
    const env = {
      PATH: process.env.PATH ?? "",
      DATA_DIR: join(folder, "data"),
      QUESTIONNAIRES_DIR: join(folder, "questionnaires"),
      DEMO: "0",
    };
    const run = spawnSync(process.execPath, [CLI, ...words], {
      cwd: folder,
      env,
      encoding: "utf8",
    });
    return { code: run.status, stdout: run.stdout, stderr: run.stderr };
  }
  function staleIn(language: string): string[] {
    const { languages }: { languages: LanguageState[] } = JSON.parse(
      cli("languages", "--json").stdout,
    );
    const files = languages.find((state) => state.language === language)?.files;
    return files?.find(({ id }) => id === "sorgekultur")?.stale.map(({ path }) => path) ?? [];
  }
  async function mendGerman() {
    const text = await readFile(file("de"), "utf8");
    await writeFile(file("de"), text.replace("Füreinander sorgen –", "Füreinander da sein –"));
  }

  it("names what is stale after the German was mended, until somebody confirms it", async () => {
    expect(staleIn("en")).toEqual([]);
    await mendGerman();
    expect(staleIn("en")).toEqual(["title"]);
    expect(cli("languages").stderr).toContain("sorgekultur: geprüft, 1 Text ist veraltet");

    expect(cli("languages", "confirm", "sorgekultur", "en").code).toBe(0);
    expect(staleIn("en")).toEqual([]);
    expect(staleIn("uk")).toEqual(["title"]);
  });

  it("leaves a file alone that needs no confirmation", async () => {
    const before = await readFile(file("vi"), "utf8");
    expect(cli("languages", "confirm", "sorgekultur", "vi").code).toBe(0);
    expect(await readFile(file("vi"), "utf8")).toBe(before);
  });

  it("explains itself where there is no such translation", () => {
    expect(cli("languages", "confirm", "sorgekultur", "de").code).toBe(2);
    const { code, stderr } = cli("languages", "confirm", "fachkraefte", "uk");
    expect(code).toBe(2);
    expect(stderr).toContain("Eine Übersetzung fachkraefte/uk gibt es nicht.");
  });
});
