import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { containerOf } from "../../surveys/import/detect/container.ts";
import { delimiterOf } from "../../surveys/import/detect/delimiter.ts";
import { encodingOf } from "../../surveys/import/detect/encoding.ts";
import { recordsOf } from "../import/records-of.ts";
import { OWN_FOLDER, sampleNames } from "./expected-file.ts";

const given = process.env.SAMPLES_DIR || undefined;
const folder = given ?? OWN_FOLDER;
const SMALL = 65_536;
/** Of our own files: heads, umlauts, quoted line breaks and ends are all within these bytes. */
const HEAD = 3000;
const TAIL = 1500;

const tables = sampleNames(folder).flatMap((name) => {
  const bytes = readFileSync(join(folder, name));
  if (bytes.length > SMALL || containerOf(bytes).kind !== "text") return [];
  const { encoding } = encodingOf(bytes, isUtf8(bytes));
  const delimiter = delimiterOf(iconv.decode(bytes, encoding));
  return delimiter === undefined ? [] : [{ name, bytes, encoding, delimiter }];
});

describe(`each small table of ${folder}`, () => {
  it("is among them", () => expect(tables).not.toEqual([]));

  it.each(tables)(
    "$name gives the same records wherever its bytes are cut in two",
    ({ bytes: all, encoding, delimiter }) => {
      const isShort = given !== undefined || all.length <= HEAD + TAIL;
      const bytes = isShort
        ? all
        : Buffer.concat([all.subarray(0, HEAD), all.subarray(all.length - TAIL)]);
      const expected = JSON.stringify(recordsOf([bytes], encoding, delimiter));
      const different: number[] = [];
      for (let cut = 1; cut < bytes.length; cut++) {
        const pieces = [bytes.subarray(0, cut), bytes.subarray(cut)];
        if (JSON.stringify(recordsOf(pieces, encoding, delimiter)) !== expected)
          different.push(cut);
      }
      expect(different).toEqual([]);
    },
    300_000,
  );
});
