import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const JsonValue: v.GenericSchema<Json> = v.lazy(() =>
  v.union([
    v.string(),
    v.number(),
    v.boolean(),
    v.null(),
    v.array(JsonValue),
    v.record(v.string(), JsonValue),
  ]),
);

const Case = v.object({
  name: v.string(),
  input: v.record(v.string(), JsonValue),
  expected: v.record(v.string(), JsonValue),
});
export type FixtureCase = v.InferOutput<typeof Case>;

// A file without a case, or without a tolerance, must not pass by having nothing to compare.
const Fixture = v.object({
  estimator: v.string(),
  tolerance: v.pipe(v.number(), v.minValue(0)),
  cases: v.pipe(v.array(Case), v.minLength(1)),
});
export type Fixture = v.InferOutput<typeof Fixture>;

/** The project's own copy of the reference numbers. */
export const ownFolder = join(import.meta.dirname, "files");

/** The names of all fixture files of a folder, sorted. */
export function fixtureFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
}

/**
 * Reads one fixture file.
 *
 * @throws {Error} naming the file, if it is not laid out as reference/files/README.md says
 */
export function readFixture(folder: string, file: string): Fixture {
  const parsed = v.safeParse(Fixture, JSON.parse(readFileSync(join(folder, file), "utf8")));
  if (parsed.success) return parsed.output;
  throw new Error(`${file} is no fixture: ${JSON.stringify(v.flatten(parsed.issues))}`);
}
