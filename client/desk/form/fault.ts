import * as v from "valibot";

/** What a field still needs, in words. `field` is the id of its control. */
export type Fault = { field: string; sentence: string };

/** A form's values as they may be sent, or what still keeps them from it. */
export type Checked<Value> = { kind: "fits"; value: Value } | { kind: "faulty"; faults: Fault[] };

/** The sentence at a field, if it needs one. */
export function faultAt(faults: readonly Fault[], field: string): string | undefined {
  return faults.find((fault) => fault.field === field)?.sentence;
}

/**
 * Checks a form's values with the schema that the server uses.
 *
 * @param sentences for each top-level key what to say when it does not fit
 * @returns the parsed value, or the faults in the order of `sentences`
 */
export function checked<Schema extends v.GenericSchema>(
  schema: Schema,
  values: unknown,
  sentences: Readonly<Record<string, string>>,
): Checked<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, values);
  if (result.success) return { kind: "fits", value: result.output };
  const wrong = new Set(result.issues.map((issue) => String(issue.path?.[0]?.key ?? "")));
  const faults = Object.entries(sentences).flatMap(([field, sentence]) =>
    wrong.has(field) ? [{ field, sentence }] : [],
  );
  return { kind: "faulty", faults };
}
