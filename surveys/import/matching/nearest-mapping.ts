import type { MappingFile } from "../mapping-file.ts";
import { oneSpelling } from "./heading.ts";

/** From this share of common headings on, of both, two files are taken for files of one sender. */
const ENOUGH = 0.5;

/**
 * The mapping whose file had most headings in common with a new one: a sender adds a column now and then,
 * and the others stay what they were. Columns that it does not name are matched as in any file.
 *
 * @param keys the new file's headings as a mapping names them
 * @param mappings what was remembered of earlier files, latest first
 */
export function nearestMapping(
  keys: readonly string[],
  mappings: readonly MappingFile[],
): MappingFile | undefined {
  const here = spellings(keys);
  let best: { mapping: MappingFile; common: number } | undefined;
  for (const mapping of mappings) {
    const there = spellings(namedIn(mapping));
    const common = [...there].filter((name) => here.has(name)).length;
    const isNear = common >= ENOUGH * here.size && common >= ENOUGH * there.size;
    if (isNear && common > (best?.common ?? 0)) best = { mapping, common };
  }
  if (!best) return undefined;
  const { rejectIf, ...rest } = best.mapping;
  // Where nothing was refused there, the new column may be the one that says what to refuse.
  return rejectIf?.length ? best.mapping : rest;
}

function namedIn({ identity, day, site, language, columns }: MappingFile): string[] {
  const about = [identity, day, site, language?.column].filter((name) => typeof name === "string");
  return [...about, ...Object.keys(columns)];
}

function spellings(names: readonly string[]): Set<string> {
  return new Set(names.map(oneSpelling).filter((name) => name !== ""));
}
