import type { MiddlewareHandler } from "hono";
import { problem } from "../../surveys/problem.ts";
import { problemResponse } from "../problem-response.ts";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses requests that another site makes in a person's name (CSRF). Browsers name the origin with
 * every request that changes something; a client without one (command line, tablet shell) has no cookie
 * to steal.
 */
export function sameOrigin(): MiddlewareHandler {
  return async (c, next) => {
    if (!READING.has(c.req.method)) {
      const site = c.req.header("sec-fetch-site");
      const origin = c.req.header("origin");
      const foreign =
        (site !== undefined && site !== "same-origin" && site !== "none") ||
        (origin !== undefined && hostOf(origin) !== c.req.header("host"));
      if (foreign) return problemResponse(problem("request.cross-site"));
    }
    return next();
  };
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
