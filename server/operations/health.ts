import { Hono } from "hono";
import { sql } from "kysely";
import type { Context } from "../context.ts";

/** Whether the server and its database answer. For whoever watches over it. */
export const health = ({ database }: Context) =>
  new Hono().get("/", async (c) => {
    await sql`select 1`.execute(database.kysely);
    return c.json({ status: "ok" as const });
  });
