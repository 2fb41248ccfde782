import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ensureBuilt, isBuilt } from "../../scripts/build-state.js";
import { ensureInstalled, installationState } from "../../scripts/installation.js";
import { nodeVersionProblem } from "../../scripts/node-version.js";
import { Refusal } from "../../scripts/refusal.js";
import { summarise } from "../../scripts/test-summary.js";

/** A project in a folder of its own, with stand-ins for Vite, npm and better-sqlite3. */
let root: string;
let said: string[];
const say = (line: string) => void said.push(line);

async function write(path: string, content: string) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "nachbarstimme-scripts-"));
  said = [];
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true, force: true });
});

describe("nodeVersionProblem", () => {
  it.each(["20.19.0", "20.20.2", "22.1.0", "24.21.0"])("accepts Node %s", (version) => {
    expect(nodeVersionProblem(version)).toBeUndefined();
  });

  it.each(["8.17.0", "18.20.8", "20.18.3"])(
    "refuses Node %s and names what is needed",
    (version) => {
      expect(nodeVersionProblem(version)).toContain("20.19");
      expect(nodeVersionProblem(version)).toContain(version);
    },
  );
});

describe("ensureBuilt", () => {
  beforeEach(async () => {
    await write("server/main.ts", "one");
    await write("node_modules/vite/bin/vite.js", "");
    await write("dist/client/assets/main.js", "what the stand-in would have built");
  });

  it("builds once and then leaves dist alone", async () => {
    await ensureBuilt(root, say);
    await ensureBuilt(root, say);
    expect(said).toEqual(["Seiten und Server werden gebaut."]);
  });

  it.each([
    ["changed", () => write("server/main.ts", "two")],
    ["added", () => write("client/desk/main.tsx", "")],
    ["removed", () => rm(join(root, "server/main.ts"))],
  ])("builds again after a source was %s", async (_, change) => {
    await ensureBuilt(root, say);
    await change();
    expect(isBuilt(root)).toBe(false);
    await ensureBuilt(root, say);
    expect(isBuilt(root)).toBe(true);
  });

  it("shows what Vite said and keeps nothing as built when the build fails", async () => {
    await write("node_modules/vite/bin/vite.js", 'console.error("no such file"); process.exit(1);');
    await expect(ensureBuilt(root, say)).rejects.toBeInstanceOf(Refusal);
    expect(said.join("\n")).toContain("no such file");
    expect(isBuilt(root)).toBe(false);
  });
});

describe("ensureInstalled", () => {
  const database = "module.exports = class { close() {} };";

  async function npmThat(code: string) {
    await write("npm-cli.js", `const fs = require("node:fs");\n${code}`);
    vi.stubEnv("npm_execpath", join(root, "npm-cli.js"));
  }
  const npmThatInstalls = () =>
    npmThat(`
      fs.mkdirSync("node_modules/better-sqlite3", { recursive: true });
      fs.writeFileSync("node_modules/better-sqlite3/index.js", ${JSON.stringify(database)});
      fs.appendFileSync("calls", process.argv.slice(2).join(" ") + "\\n");`);

  beforeEach(() => write("package-lock.json", "{}"));

  it("installs what is missing, once, and never writes the lockfile", async () => {
    await npmThatInstalls();
    expect(installationState(root)).toBe("missing");
    await ensureInstalled(root, say);
    await ensureInstalled(root, say);
    expect(installationState(root)).toBe("current");
    expect(await readFile(join(root, "calls"), "utf8")).toBe(
      "install --no-audit --no-fund --no-save --include=dev\n",
    );
    expect(said.join()).toContain("1–3 Minuten");
  });

  it("installs again after the lockfile has changed", async () => {
    await npmThatInstalls();
    await ensureInstalled(root, say);
    await write("package-lock.json", '{ "packages": {} }');
    expect(installationState(root)).toBe("outdated");
    await ensureInstalled(root, say);
    expect(installationState(root)).toBe("current");
  });

  it("compiles better-sqlite3 anew where it does not load", async () => {
    await npmThatInstalls();
    await ensureInstalled(root, say);
    await write(
      "node_modules/better-sqlite3/index.js",
      'throw new Error("other NODE_MODULE_VERSION");',
    );
    await ensureInstalled(root, say);
    expect(await readFile(join(root, "calls"), "utf8")).toContain("rebuild better-sqlite3\n");
  });

  it("shows npm's own words and says what to do when it fails", async () => {
    await npmThat('console.error("npm error code ENOTFOUND"); process.exit(1);');
    await expect(ensureInstalled(root, say)).rejects.toThrow("Netz und Proxy");
    expect(said.join("\n")).toContain("ENOTFOUND");

    await npmThat('console.error("gyp ERR! find Python"); process.exit(1);');
    await expect(ensureInstalled(root, say)).rejects.toThrow("apt-get install python3 make g++");
    expect(installationState(root)).not.toBe("current");
  });
});

describe("summarise", () => {
  const suite = (status: string, ...statuses: string[]) => ({
    name: "cards.test.ts",
    status,
    assertionResults: statuses.map((each, index) => ({ status: each, fullName: `test ${index}` })),
  });

  it("counts what passed and failed and names what was not run", () => {
    const report = {
      testResults: [suite("failed", "passed", "passed", "failed", "skipped", "todo")],
    };
    expect(summarise(report, 1)).toEqual({
      passed: 2,
      failed: 1,
      notRun: ["cards.test.ts: test 3", "cards.test.ts: test 4"],
    });
  });

  it("counts a file that could not be loaded as a failure", () => {
    const report = { testResults: [suite("passed", "passed"), suite("failed")] };
    expect(summarise(report, 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  it("counts a run that ended badly though no test failed", () => {
    expect(summarise({ testResults: [suite("passed", "passed")] }, 1)).toMatchObject({
      passed: 1,
      failed: 1,
    });
    expect(summarise(undefined, 137)).toEqual({ passed: 0, failed: 1, notRun: [] });
  });
});
