import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import * as v from "valibot";
import type { Figure } from "./figure.ts";

const Manifest = v.record(
  v.string(),
  v.object({
    file: v.string(),
    imports: v.optional(v.array(v.string()), []),
    dynamicImports: v.optional(v.array(v.string()), []),
  }),
);

const ENTRY = "resident/index.html";
/** Fetched later, but the first question does not stand without it. */
const NEEDED_AT_ONCE = /messages\/resident\/de\.ts$/;
const LIMIT = 25_000;

/** JavaScript of the survey page up to the first question, compressed as the server sends it. */
export function pageFigures(clientDir: string): Figure[] {
  const manifest = v.parse(
    Manifest,
    JSON.parse(readFileSync(join(clientDir, ".vite/survey.json"), "utf8")),
  );
  const entry = manifest[ENTRY];
  if (!entry) throw new Error(`the build has no ${ENTRY}`);
  const words = entry.dynamicImports.filter((name) => NEEDED_AT_ONCE.test(name));
  const first = closure([ENTRY, ...words], (chunk) => chunk.imports);
  const all = closure([ENTRY], (chunk) => [...chunk.imports, ...chunk.dynamicImports]);
  const bytes = (files: Set<string>) =>
    [...files].reduce(
      (sum, file) => sum + gzipSync(readFileSync(join(clientDir, file)), { level: 9 }).length,
      0,
    );
  const needed = bytes(first);
  return [
    {
      what: "survey page, JavaScript to the first question, gzip",
      measured: `${(needed / 1000).toFixed(1)} kB`,
      comparedWith: `all of the survey app ${(bytes(all) / 1000).toFixed(1)} kB`,
      ratio: `${(needed / LIMIT).toFixed(2)} × limit`,
      target: "≤ 25 kB",
      met: needed <= LIMIT,
    },
  ];

  type Chunk = v.InferOutput<typeof Manifest>[string];
  function closure(names: string[], next: (chunk: Chunk) => string[]): Set<string> {
    const files = new Set<string>();
    const seen = new Set<string>();
    const visit = (name: string) => {
      const chunk = manifest[name];
      if (!chunk || seen.has(name)) return;
      seen.add(name);
      if (chunk.file.endsWith(".js")) files.add(chunk.file);
      for (const more of next(chunk)) visit(more);
    };
    for (const name of names) visit(name);
    return files;
  }
}
