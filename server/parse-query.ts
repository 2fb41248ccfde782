import { sValidator } from "@hono/standard-validator";
import type * as v from "valibot";
import { problem } from "../surveys/problem.ts";
import { problemResponse } from "./problem-response.ts";

/**
 * Parses what follows the `?` of an address with a wire schema.
 *
 * @param where what the answer names as the place of a fault; nothing where there is none to name
 */
export function query<Schema extends v.GenericSchema>(schema: Schema, where?: string) {
  return sValidator("query", schema, (parsed) =>
    parsed.success
      ? undefined
      : problemResponse(problem("request.malformed", ...(where === undefined ? [] : [where]))),
  );
}
