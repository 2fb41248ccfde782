// @ts-check
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runQuietly } from "./child-process.js";
import { precompress } from "./precompressed.js";
import { Refusal } from "./refusal.js";
import { refuseReadOnly } from "./writable.js";

/** All that decides what `dist` looks like. */
const rooms = ["surveys", "db", "server", "client", "scripts"];
const files = [
  "package.json",
  "package-lock.json",
  "tsconfig.base.json",
  "vite.config.ts",
  "vite.server.config.ts",
  "vite.worker.config.ts",
];

/**
 * Builds where `dist` is missing or was built from other sources.
 *
 * @param {string} root folder of the project
 * @param {(line: string) => void} say tells the user what is going on
 * @throws {Refusal} with a sentence, after Vite's own output, where it cannot be done
 */
export async function ensureBuilt(root, say) {
  if (!isBuilt(root)) await build(root, say);
}

/**
 * Tells whether `dist` holds exactly what the sources say now.
 *
 * @param {string} root folder of the project
 */
export function isBuilt(root) {
  return (
    existsSync(stampFile(root)) && readFileSync(stampFile(root), "utf8") === sourceDigest(root)
  );
}

/**
 * Builds the browser's pages and the server.
 *
 * @param {string} root folder of the project
 * @param {(line: string) => void} say tells the user what is going on
 * @throws {Refusal} with a sentence, after Vite's own output, where it cannot be done
 */
export async function build(root, say) {
  refuseReadOnly(join(root, "dist"));
  say("Seiten und Server werden gebaut.");
  forgetBuild(root);
  // Taken before: what someone saves during the build is not in it.
  const digest = sourceDigest(root);
  const vite = [process.execPath, join(root, "node_modules/vite/bin/vite.js"), "build"];
  const parts = [
    ["--mode", "survey"],
    ["--mode", "rooms"],
    // After the survey: it lists the files of exactly that build.
    ["--config", "vite.worker.config.ts"],
    ["--ssr", "--config", "vite.server.config.ts"],
  ];
  for (const part of parts) {
    const { code, output } = await runQuietly([...vite, ...part], { cwd: root });
    if (code === 0) continue;
    say(output);
    throw new Refusal(`Der Bau ist gescheitert (vite: Code ${code}, Ausgabe oben).`);
  }
  for (const folder of ["dist/client", "dist/client/assets"]) precompress(join(root, folder));
  writeFileSync(stampFile(root), digest);
}

/**
 * Makes the next start build anew, for whoever writes to `dist` in another way.
 *
 * @param {string} root folder of the project
 */
export function forgetBuild(root) {
  rmSync(stampFile(root), { force: true });
}

/** @param {string} root */
const stampFile = (root) => join(root, "dist", ".built-from");

/**
 * Names and contents of all sources, not their times: a checkout or a copy changes times, a deleted or
 * restored file does not always.
 *
 * @param {string} root
 */
function sourceDigest(root) {
  const hash = createHash("sha256");
  const inRooms = rooms.flatMap((room) => filesBelow(root, room));
  for (const file of [...inRooms, ...files]) {
    if (!existsSync(join(root, file))) continue;
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]} paths from the root, always in the same order
 */
function filesBelow(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(root, path) : [path];
    });
}
