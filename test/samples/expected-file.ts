import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as v from "valibot";

/** The project's own copy of the samples. */
export const OWN_FOLDER = resolve(import.meta.dirname, "files");

const Rejected = v.object({
  row: v.number(),
  column: v.nullable(v.string()),
  value: v.nullable(v.string()),
  code: v.string(),
});

const Result = v.object({
  rows: v.number(),
  accepted: v.number(),
  alreadyThere: v.number(),
  contradicting: v.number(),
  rejectedRows: v.number(),
  rejected: v.array(Rejected),
});

/** An expectation as files/README.md describes it. */
const Expected = v.object({
  file: v.string(),
  given: v.object({
    questionnaire: v.string(),
    version: v.number(),
    site: v.string(),
    mode: v.picklist(["paper", "import"]),
    mapping: v.optional(v.nullable(v.string())),
    day: v.optional(v.string()),
    today: v.optional(v.string()),
    timeZone: v.optional(v.string()),
  }),
  detected: v.optional(v.record(v.string(), v.unknown())),
  fileRejected: v.optional(v.object({ code: v.string() })),
  result: v.optional(Result),
  notData: v.optional(v.array(v.object({ row: v.number(), reason: v.string() }))),
  notices: v.optional(v.array(v.record(v.string(), v.unknown()))),
  notImported: v.optional(v.array(v.string())),
  neverStored: v.optional(v.array(v.string())),
  counts: v.optional(v.record(v.string(), v.record(v.string(), v.number()))),
  answers: v.optional(
    v.array(
      v.object({
        row: v.number(),
        externalId: v.optional(v.nullable(v.string())),
        day: v.optional(v.string()),
        language: v.optional(v.string()),
        answers: v.record(v.string(), v.unknown()),
        otherText: v.optional(v.record(v.string(), v.string())),
      }),
    ),
  ),
});
export type Expected = v.InferOutput<typeof Expected>;

/** The names of the files in a folder that have an expectation. */
export function sampleNames(folder: string): string[] {
  const ending = ".expected.json";
  return readdirSync(folder)
    .filter(
      (name) => name.endsWith(ending) && existsSync(join(folder, name.slice(0, -ending.length))),
    )
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

export function expectedOf(folder: string, name: string): Expected {
  return v.parse(Expected, JSON.parse(readFileSync(join(folder, `${name}.expected.json`), "utf8")));
}

/** The mapping an office saved for a sample, or undefined. */
export function mappingOf(folder: string, { given }: Expected): unknown {
  return given.mapping ? JSON.parse(readFileSync(join(folder, given.mapping), "utf8")) : undefined;
}
