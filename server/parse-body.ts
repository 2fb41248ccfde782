import { sValidator } from "@hono/standard-validator";
import type * as v from "valibot";
import { problem } from "../surveys/problem.ts";
import { problemResponse } from "./problem-response.ts";

/** Parses a JSON body with a wire schema; what does not fit is answered with the place of its first fault. */
export function body<Schema extends v.GenericSchema>(schema: Schema) {
  return sValidator("json", schema, (result) => {
    if (result.success) return undefined;
    const path = result.error[0]?.path ?? [];
    const where = path.map((step) => String(typeof step === "object" ? step.key : step)).join(".");
    return problemResponse(problem("request.malformed", ...(where ? [where] : [])));
  });
}
