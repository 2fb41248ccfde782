import type { MiddlewareHandler } from "hono";
import { problem } from "../surveys/problem.ts";
import { problemResponse } from "./problem-response.ts";

/** The largest sealed answer is half of it. */
const MOST_BYTES = 1_048_576;
/** Routes that take whole files and count their bytes themselves. */
const FILES = ["/api/imports", "/api/devices/export"];
const READING = new Set(["GET", "HEAD"]);

/**
 * Refuses a body larger than any of our documents before it is read. A body that does not say how long it
 * is comes from no client of ours. Only the headers are looked at: reading along would cost every
 * submission a third of its speed.
 */
export function bodyLimit(): MiddlewareHandler {
  return async (c, next) => {
    const isFile = FILES.includes(c.req.path);
    if (!READING.has(c.req.method) && !isFile) {
      const length = Number(c.req.header("content-length") ?? 0);
      if (length > MOST_BYTES || c.req.header("transfer-encoding") !== undefined)
        return problemResponse(problem("request.too-large"));
    }
    return next();
  };
}
