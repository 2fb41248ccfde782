import { Hono } from "hono";
import { pair } from "../../db/queries/device-keys.ts";
import type { Paired } from "../../surveys/wire/device.ts";
import { Pairing } from "../../surveys/wire/device.ts";
import { record } from "../access/record.ts";
import type { Context } from "../context.ts";
import { body } from "../parse-body.ts";
import { ProblemError } from "../problem-response.ts";
import { typedCode } from "./pairing-code.ts";

/** A tablet trades its one-time code for a key of its own, once. */
export const pairing = (context: Context) =>
  new Hono().post("/", body(Pairing), async (c) => {
    const code = context.hashSecret(typedCode(c.req.valid("json").code));
    const key = context.newSecret();
    const device = await context.database.kysely.transaction().execute(async (tx) => {
      const now = context.now().toISOString();
      const paired = await pair(tx, code, context.hashSecret(key), now);
      if (!paired) throw new ProblemError("device.code-used");
      await record(context, tx, null, "device.paired", paired.name);
      return paired.id;
    });
    return c.json({ device, key } satisfies Paired, 201);
  });
