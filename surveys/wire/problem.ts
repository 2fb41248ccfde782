import * as v from "valibot";
import type { ProblemCode } from "../problem.ts";
import { PROBLEM_STATUS } from "../problem.ts";

const codes = new Set<string>(Object.keys(PROBLEM_STATUS));

/** Whether a text is one of our problem codes. */
function isProblemCode(code: string): code is ProblemCode {
  return codes.has(code);
}

/** A problem document (RFC 9457) as every route answers it: `application/problem+json`. */
export const ProblemDocument = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  code: v.custom<ProblemCode>((code) => typeof code === "string" && isProblemCode(code)),
  where: v.array(v.string()),
});
export type ProblemDocument = v.InferOutput<typeof ProblemDocument>;
