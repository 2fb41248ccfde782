import type { Context as HonoContext } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Problem, ProblemCode } from "../surveys/problem.ts";
import { PROBLEM_STATUS, problem } from "../surveys/problem.ts";
import type { ProblemDocument } from "../surveys/wire/problem.ts";
import { API_HEADERS } from "./api-headers.ts";

/** Thrown by a route to answer with a problem. Expected outcomes inside are returned, never thrown. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, ...where: string[]) {
    super(code);
    this.problem = problem(code, ...where);
  }
}

/** Answers with a problem document (RFC 9457). */
export function problemResponse({ code, where }: Problem): Response {
  const status = PROBLEM_STATUS[code];
  const document: ProblemDocument = {
    type: `urn:nachbarstimme:problem:${code}`,
    title: code,
    status,
    code,
    where: [...where],
  };
  return new Response(JSON.stringify(document), {
    status,
    headers: { "content-type": "application/problem+json", ...API_HEADERS },
  });
}

/** Turns whatever a route threw into a problem; what nobody expected is logged and stays inside. */
export function onError(error: Error, c: HonoContext): Response {
  if (error instanceof ProblemError) return problemResponse(error.problem);
  // A body that is no JSON never reaches the validator's hook: Hono throws by itself.
  if (error instanceof HTTPException)
    return problemResponse(
      problem(error.status === 404 ? "request.not-found" : "request.malformed"),
    );
  console.error(`${c.req.method} ${c.req.routePath}:`, error);
  return problemResponse(problem("server.failed"));
}
