import type * as v from "valibot";
import { checked } from "../form/fault.ts";

/** As `checked`, for one of several forms that are open at once: its controls' ids begin with their owner's. */
export function checkedOf<Schema extends v.GenericSchema>(
  owner: string,
  ...[schema, values, sentences]: Parameters<typeof checked<Schema>>
): ReturnType<typeof checked<Schema>> {
  const result = checked(schema, values, sentences);
  if (result.kind === "fits") return result;
  const faults = result.faults.map(({ field, sentence }) => ({
    field: idOf(owner, field),
    sentence,
  }));
  return { kind: "faulty", faults };
}

/** The id of a control that stands once per owner. */
export function idOf(owner: string, field: string): string {
  return `${owner}-${field}`;
}
