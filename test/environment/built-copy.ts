import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

export interface BuiltCopy {
  /** The server's program, for `startServer`. */
  program: string;
  /** What this server needs in its environment: it lies elsewhere. */
  env: Record<string, string>;
  /** Turns the copy into another version of the app: every file of the survey gets another name. */
  nextVersion(name: string): Promise<void>;
  remove(): Promise<void>;
}

/** A copy of what was built, so that a test can put a newer version onto a running server. */
export async function builtCopy(): Promise<BuiltCopy> {
  // Below node_modules the copied server finds its packages.
  const folder = await mkdtemp(join(root, "node_modules/.cache/built-"));
  const client = join(folder, "dist/client");
  await cp(join(root, "dist"), join(folder, "dist"), {
    recursive: true,
    filter: (path) => !/\.(gz|br)$/.test(path),
  });
  return {
    program: join(folder, "dist/server/main.js"),
    env: { QUESTIONNAIRES_DIR: join(root, "surveys/questionnaires") },
    nextVersion: (name) => renameAssets(client, name),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function renameAssets(client: string, version: string): Promise<void> {
  const names = (await readdir(join(client, "assets"))).map((name) => ({
    old: name,
    fresh: name.replace(/(\.\w+)$/, `-${version}$1`),
  }));
  const inAssets = names.map(({ old }) => join(client, "assets", old));
  const texts = [...inAssets, join(client, "resident/index.html"), join(client, "sw.js")].filter(
    (path) => /\.(js|css|html)$/.test(path),
  );
  for (const path of texts) {
    let text = await readFile(path, "utf8");
    for (const { old, fresh } of names) text = text.replaceAll(`/${old}`, `/${fresh}`);
    // The page keeps its name; its revision is what tells the worker that it is another one.
    if (path.endsWith("sw.js")) text = text.replace(/(url:(.)\/\2,revision:.)\w+/, `$1${version}`);
    await writeFile(path, text);
  }
  for (const { old, fresh } of names)
    await rename(join(client, "assets", old), join(client, "assets", fresh));
}
