import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as v from "valibot";
import { OWN_FOLDER } from "../samples/expected-file.ts";

const ROOT = resolve(import.meta.dirname, "../..");

const Expectation = v.object({
  result: v.object({
    rows: v.number(),
    accepted: v.number(),
    alreadyThere: v.number(),
    contradicting: v.number(),
    rejectedRows: v.number(),
  }),
  counts: v.record(v.string(), v.record(v.string(), v.number())),
});

/** Writes a file of invented forms in our template's layout, with some faults, and what must come of it. */
export function largeFile(folder: string, rows: number, seed = 1) {
  const file = join(folder, `large-${rows}-${seed}.csv`);
  const expected = `${file}.expected.json`;
  execFileSync(process.execPath, [
    join(OWN_FOLDER, "make-large-csv.mjs"),
    ...["--out", file, "--expected", expected, "--rows", String(rows), "--seed", String(seed)],
    ...["--questionnaire", join(ROOT, "surveys/questionnaires/sorgekultur/questionnaire.json")],
    ...["--bad", "0.01", "--duplicate", "0.01", "--contradict", "0.005"],
  ]);
  return { file, ...v.parse(Expectation, JSON.parse(readFileSync(expected, "utf8"))) };
}
