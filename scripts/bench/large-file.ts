import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as v from "valibot";

const ROOT = resolve(import.meta.dirname, "../..");

const Expected = v.object({
  result: v.object({
    rows: v.number(),
    accepted: v.number(),
    alreadyThere: v.number(),
    contradicting: v.number(),
    rejectedRows: v.number(),
  }),
});
export type ExpectedResult = v.InferOutput<typeof Expected>["result"];

/** Writes a large file in the layout of our template, and says what its import must give. */
export function largeFile(
  folder: string,
  rows: number,
): { file: string; expected: ExpectedResult } {
  const file = join(folder, `${rows}.csv`);
  const expected = join(folder, `${rows}.json`);
  execFileSync(process.execPath, [
    join(ROOT, "test/samples/files/make-large-csv.mjs"),
    "--out",
    file,
    "--rows",
    String(rows),
    "--expected",
    expected,
    "--questionnaire",
    join(ROOT, "surveys/questionnaires/sorgekultur/questionnaire.json"),
  ]);
  return { file, expected: v.parse(Expected, JSON.parse(readFileSync(expected, "utf8"))).result };
}
