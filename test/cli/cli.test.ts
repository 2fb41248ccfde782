import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { freshPostgres } from "../environment/databases.ts";
import { demand } from "../environment/part.ts";
import { copyPrepared } from "../environment/prepared-data.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const CLI = join(ROOT, "dist/server/cli.js");
const SAMPLES = join(ROOT, "test/samples/files");
const ENGINES = ["sqlite", "postgres"] as const;

/** The command line on a demo of its own; call it in a describe. */
function commandLine(engine: (typeof ENGINES)[number]) {
  let folder: string;
  let env: Record<string, string>;
  let drop: () => Promise<void> = async () => {};
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "cli-"));
    const data = join(folder, "data");
    env = { PATH: process.env.PATH ?? "", DATA_DIR: data, DEMO: "1" };
    if (engine === "sqlite") await copyPrepared(demand(inject("prepared")).demo, data);
    else {
      const postgres = await freshPostgres("demo");
      env.DATABASE_URL = postgres.url;
      drop = postgres.drop;
    }
  });
  afterAll(async () => {
    await drop();
    await rm(folder, { recursive: true, force: true });
  });

  function cli(words: string[], more: Record<string, string> = {}) {
    const run = spawnSync(process.execPath, [CLI, ...words], {
      cwd: folder,
      env: { ...env, ...more },
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    });
    return { code: run.status, stdout: run.stdout, stderr: run.stderr };
  }
  function json(words: string[]) {
    const { code, stdout } = cli([...words, "--json"]);
    return { code, document: JSON.parse(stdout) };
  }
  return { cli, json, at: (name: string) => join(folder, name) };
}

describe.each(ENGINES)("the command line on %s", (engine) => {
  const { cli, json, at } = commandLine(engine);
  const vorlage = (...more: string[]) => [
    "import",
    join(SAMPLES, "vorlage.csv"),
    "--questionnaire",
    "sorgekultur",
    "--site",
    "gruna_library",
    "--mode",
    "paper",
    ...more,
  ];
  const responses = () =>
    json(["results", "--questionnaire", "sorgekultur", "--district", "blasewitz"]).document.findings
      .responses;

  it("imports, changes nothing the second time, shows the result, undoes, and recounts equal", () => {
    const before = responses();
    const dry = json(vorlage("--dry-run"));
    expect(dry).toMatchObject({ code: 0, document: { batch: null, result: { accepted: 18 } } });

    const first = json(vorlage());
    expect(first).toMatchObject({
      code: 0,
      document: {
        detected: { system: "template", delimiter: ";", encoding: "utf-8" },
        result: { rows: 27, accepted: 18, alreadyThere: 1, contradicting: 1, rejectedRows: 7 },
      },
    });
    expect(first.document.result.rejected[0]).toEqual({
      row: 13,
      column: "C",
      value: "31.04.2026",
      code: "bad_date",
      message: expect.stringContaining("kein Datum"),
    });
    expect(responses()).toBe(before + 18);

    const again = json(vorlage());
    expect(again.document.result).toMatchObject({
      accepted: 0,
      alreadyThere: 19,
      contradicting: 1,
    });

    const undone = json(["undo", first.document.batch]);
    expect(undone).toMatchObject({ code: 0, document: { responses: 18 } });
    expect(responses()).toBe(before);
    expect(json(["recount"])).toMatchObject({ code: 0, document: { equal: true } });
    expect(json(vorlage()).document.result).toMatchObject({ accepted: 18, alreadyThere: 1 });
    // A dozen processes one after the other.
  }, 120_000);

  it("backs up into a file that an empty database takes, and a full one refuses", () => {
    const file = at("sicherung.gz");
    const keys = at("data/keys");
    const saved = cli(["backup", file]);
    expect(saved.code).toBe(0);
    expect(saved.stderr).toContain(`sichern Sie den Ordner ${keys} getrennt`);
    expect(cli(["restore", file]).code).toBe(1);
    const other = { DATA_DIR: at("other"), DATABASE_URL: "" };
    const restored = cli(["restore", file], other);
    expect(restored.code).toBe(0);
    expect(restored.stderr).toContain(at("other/keys"));
    expect(existsSync(at("other/keys")), "the saved keys come first").toBe(false);
    expect(cli(["recount"], other)).toMatchObject({ code: 0 });
  });
});

describe("the command line", () => {
  const { cli, json, at } = commandLine("sqlite");

  it("refuses a file as a whole with its code, and stores nothing", async () => {
    const file = at("seite.xls");
    await writeFile(file, "<html><body><table><tr><td>1</td></tr></table></body></html>");
    const refused = json([
      "import",
      file,
      "--questionnaire",
      "sorgekultur",
      "--site",
      "gruna_library",
    ]);
    expect(refused).toMatchObject({ code: 1, document: { fileRejected: { code: "html_file" } } });
    expect(refused.document.fileRejected.message).toMatch(/^[A-ZÄÖÜ]/);
  });

  it("keeps stdout for the one document: messages go to stderr", () => {
    const { code, stdout, stderr } = cli(["recount"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toContain("Die Auszählung stimmt");
  });

  it("adds an account with a password from the environment, once", () => {
    const words = [
      "account",
      "add",
      "--email",
      "neu@stadt.example",
      "--name",
      "Neu",
      "--role",
      "staff",
    ];
    expect(cli(words).code).toBe(2);
    const password = { PASSWORD: "ein langes Passwort" };
    expect(cli(words, password)).toMatchObject({ code: 0 });
    const twice = cli(words, password);
    expect(twice.code).toBe(1);
    expect(twice.stderr).toContain("gibt es schon");
  });

  it("shows the keys, makes a new one and writes that down", () => {
    const before = json(["keys"]).document;
    expect(before.folder).toBe(at("data/keys"));
    expect(before.keys).toMatchObject([{ current: true }]);
    const { code, document } = json(["keys", "rotate"]);
    expect(code).toBe(0);
    const after = json(["keys"]).document;
    expect(after.keys).toMatchObject([
      { id: before.keys[0].id, createdAt: before.keys[0].createdAt, current: false },
      { id: document.current, current: true },
    ]);
    expect(cli(["keys"]).stderr).not.toContain("privateKey");
    const file = at("log.gz");
    expect(cli(["backup", file]).code).toBe(0);
    expect(gunzipSync(readFileSync(file)).toString()).toContain(
      `"action":"sealing-key.rotated","subject":"${document.current}"`,
    );
  });
});

describe("the command line, wrongly used", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "cli-"));
    await copyPrepared(demand(inject("prepared")).demo, join(folder, "data"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  function cli(words: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? "", DATA_DIR: join(folder, "data"), DEMO: "1" },
      encoding: "utf8",
    });
    return { code: status, stdout, stderr };
  }

  it.each([
    ["no command", []],
    ["an unknown command", ["imprt"]],
    ["an unknown option", ["recount", "--fast"]],
    ["a word too many", ["keys", "rotat"]],
    ["a missing option", ["import", "x.csv", "--site", "gruna_library"]],
    [
      "a day that is none",
      [
        "import",
        "x.csv",
        "--questionnaire",
        "sorgekultur",
        "--site",
        "gruna_library",
        "--day",
        "31.04.2026",
      ],
    ],
  ])("ends with 2 for wrong use: %s", (_name, words) => {
    const { code, stdout, stderr } = cli(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("npm run --silent cli");
  });

  it.each([
    [
      "a file that is not there",
      ["import", "nirgends.csv", "--questionnaire", "sorgekultur", "--site", "gruna_library"],
    ],
    [
      "a site that is not there",
      ["import", "x.csv", "--questionnaire", "sorgekultur", "--site", "nirgends"],
    ],
    [
      "a district that is not there",
      ["results", "--questionnaire", "sorgekultur", "--district", "nirgends"],
    ],
    ["a batch that is not there", ["undo", "nirgends"]],
  ])("ends with 1 and a sentence for %s", (_name, words) => {
    const { code, stderr } = cli(words);
    expect(code).toBe(1);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
