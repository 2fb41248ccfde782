import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-response.ts";
import { recordingsFolder, soundTypeOf } from "./files.ts";

/** The sentences read aloud, as files. An address stands for its sound for ever, so it is kept for ever. */
export const recordings = ({ settings }: Context) =>
  new Hono().get("/:file", async (c, next) => {
    const file = c.req.param("file");
    const type = soundTypeOf(file);
    // Nothing but a recording's own name reaches the disk.
    if (type === undefined) throw new ProblemError("request.not-found");
    const sent = await serveStatic({ path: join(recordingsFolder(settings), file) })(c, next);
    if (!(sent instanceof Response)) throw new ProblemError("request.not-found");
    sent.headers.set("content-type", type);
    sent.headers.set("cache-control", "public, max-age=31536000, immutable");
    return sent;
  });
