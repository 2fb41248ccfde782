import type { MiddlewareHandler } from "hono";

/** What guards a reply that is data: nobody keeps it, nobody guesses its type. */
export const API_HEADERS = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
} as const;

/**
 * Sets the headers of data on what a route will answer. Before the route, not after it: a header put on
 * a finished reply makes Hono's server leave its fast path. The headers of the pages (content security
 * policy and the like) mean nothing here.
 */
export function apiHeaders(): MiddlewareHandler {
  return async (c, next) => {
    for (const [name, value] of Object.entries(API_HEADERS)) c.header(name, value);
    await next();
  };
}
