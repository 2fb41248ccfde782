import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import * as v from "valibot";
import type { Figure } from "./figure.ts";

const Manifest = v.record(
  v.string(),
  v.object({
    file: v.string(),
    imports: v.optional(v.array(v.string()), []),
    css: v.optional(v.array(v.string()), []),
    assets: v.optional(v.array(v.string()), []),
  }),
);
type Manifest = v.InferOutput<typeof Manifest>;

const PAGE = "resident/index.html";
const FIRST_LIMIT = 25_000;
const OFFLINE_LIMIT = 250_000;
const FONTS_LIMIT = 300_000;

/** What the survey weighs: JavaScript to the first question, all for a start without a network, fonts. */
export function pageFigures(clientDir: string): Figure[] {
  const manifest = v.parse(
    Manifest,
    JSON.parse(readFileSync(join(clientDir, ".vite/survey.json"), "utf8")),
  );
  const files = [
    ...new Set(
      Object.values(manifest).flatMap(({ file, css, assets }) => [file, ...css, ...assets]),
    ),
  ];
  const texts = files.filter((file) => /\.(js|css)$/.test(file));
  const icons = readdirSync(join(clientDir, "icons")).map((name) => `icons/${name}`);
  const first = asSent(clientDir, firstScripts(clientDir, manifest));
  const offline = asSent(clientDir, [PAGE, ...texts, "sw.js", "manifest.webmanifest", ...icons]);
  const fonts = files
    .filter((file) => file.endsWith(".woff2"))
    .reduce((sum, file) => sum + readFileSync(join(clientDir, file)).length, 0);
  return [
    figure("survey page, JavaScript to the first question, gzip", first, FIRST_LIMIT, [
      "all of the survey app",
      asSent(clientDir, texts),
    ]),
    figure("survey, all for a start offline, gzip, without fonts", offline, OFFLINE_LIMIT, [
      "to the first question",
      first,
    ]),
    figure("survey, fonts of all languages", fonts, FONTS_LIMIT, ["all the rest", offline]),
  ];
}

/** The scripts that the page itself asks for, with all that they import. */
function firstScripts(clientDir: string, manifest: Manifest): string[] {
  const html = readFileSync(join(clientDir, PAGE), "utf8");
  const [, entry] = /<script type="module"[^>]* src="\/([^"]+)"/.exec(html) ?? [];
  const names = Object.entries(manifest).flatMap(([name, { file }]) =>
    file === entry ? [name] : [],
  );
  if (names.length === 0) throw new Error(`the build has no script of ${PAGE}`);
  const seen = new Set<string>();
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const more of manifest[name]?.imports ?? []) visit(more);
  };
  for (const name of names) visit(name);
  return [...seen].flatMap((name) => manifest[name]?.file ?? []);
}

/** Bytes as the server sends them. */
function asSent(clientDir: string, files: readonly string[]): number {
  return files.reduce((sum, file) => {
    const content = readFileSync(join(clientDir, file));
    return sum + (file.endsWith(".png") ? content : gzipSync(content, { level: 9 })).length;
  }, 0);
}

function figure(
  what: string,
  bytes: number,
  limit: number,
  [beside, other]: readonly [string, number],
): Figure {
  return {
    what,
    measured: kilobytes(bytes),
    comparedWith: `${beside} ${kilobytes(other)}`,
    ratio: `${(bytes / limit).toFixed(2)} × limit`,
    target: `≤ ${limit / 1000} kB`,
    met: bytes <= limit,
  };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
