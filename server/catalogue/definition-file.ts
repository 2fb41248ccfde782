import { readFile } from "node:fs/promises";
import * as v from "valibot";

/** A definition that cannot be fielded. Its message names file, path and reason, one fault a line. */
export class FaultyDefinition extends Error {}

/** Reads a definition file with its schema. @throws {FaultyDefinition} naming every fault of its shape */
export async function definitionFile<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  let data: unknown;
  try {
    data = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new FaultyDefinition(
      `${file}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  throw new FaultyDefinition(
    result.issues
      .map((issue) => `${file}: ${v.getDotPath(issue) ?? "(whole file)"}: ${issue.message}`)
      .join("\n"),
  );
}
