import { Hono } from "hono";
import type { SignedIn } from "../access/person.ts";
import { needs } from "../access/person.ts";
import { signedIn } from "../access/session.ts";
import type { Context } from "../context.ts";
import { releaseLog } from "../results/release-log.ts";

/** Everything that was ever published in a person's districts: `GET /releases`. */
export const releaseLogRoutes = (context: Context) =>
  new Hono<SignedIn>().get("/", signedIn(context), needs("results.read"), async (c) => {
    c.header("cache-control", "private, no-cache");
    return c.json(await releaseLog(context, c.get("person").scope, "de"));
  });
