import { join } from "node:path";
import * as v from "valibot";
import { SITE_KINDS } from "../../surveys/wire/fieldwork.ts";
import { definitionFile } from "../catalogue/definition-file.ts";

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
export function readDistricts(folder: string): Promise<DistrictsFile> {
  return definitionFile(join(folder, "districts.json"), DistrictsFile);
}
