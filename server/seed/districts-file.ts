import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { SITE_KINDS } from "../../surveys/wire/fieldwork.ts";
import { FaultyDefinition } from "../catalogue/read-folder.ts";

/** The districts that a fresh database begins with. Everything else in the file is for human readers. */
const DistrictsFile = v.object({
  districts: v.array(
    v.object({
      code: v.string(),
      name: v.string(),
      kind: v.string(),
      active: v.boolean(),
      population: v.nullish(v.record(v.string(), v.unknown())),
      sites: v.array(
        v.object({
          code: v.string(),
          name: v.string(),
          kind: v.picklist(SITE_KINDS),
          address: v.nullable(v.string()),
        }),
      ),
    }),
  ),
});
export type DistrictsFile = v.InferOutput<typeof DistrictsFile>;

/** Reads `districts.json`. @throws {FaultyDefinition} naming file, path and reason */
export async function readDistricts(folder: string): Promise<DistrictsFile> {
  const file = join(folder, "districts.json");
  let data: unknown;
  try {
    data = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new FaultyDefinition(
      `${file}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const result = v.safeParse(DistrictsFile, data);
  if (result.success) return result.output;
  throw new FaultyDefinition(
    result.issues
      .map((issue) => `${file}: ${v.getDotPath(issue) ?? "(whole file)"}: ${issue.message}`)
      .join("\n"),
  );
}
