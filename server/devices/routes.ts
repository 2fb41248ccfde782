import { Hono } from "hono";
import type { Kysely, Transaction } from "kysely";
import {
  changeDevice,
  devicesWithin,
  deviceWithin,
  putCode,
  putDevice,
  revokeDevice,
} from "../../db/queries/devices.ts";
import { siteByCode } from "../../db/queries/sites.ts";
import type { Schema } from "../../db/schema.ts";
import type { PairingCode } from "../../surveys/wire/device.ts";
import { DeviceChange, NewDevice } from "../../surveys/wire/device.ts";
import type { Person, SignedIn } from "../access/person.ts";
import { mustCover, needs } from "../access/person.ts";
import { record } from "../access/record.ts";
import { signedIn } from "../access/session.ts";
import type { Context } from "../context.ts";
import { body } from "../parse-body.ts";
import { ProblemError } from "../problem-response.ts";
import { deviceView } from "./device-view.ts";
import { CODE_MINUTES, codeFrom, spoken } from "./pairing-code.ts";
import { pinCheck } from "./pin.ts";
import { sealedExport, takeExport } from "./take-export.ts";

/** The office's tablets: add, pair, rename, move, revoke, and take in what one wrote to a file. */
export const devices = (context: Context) => {
  const { kysely } = context.database;
  return new Hono<SignedIn>()
    .use(signedIn(context), needs("device.manage"))
    .get("/", async (c) => {
      const rows = await devicesWithin(kysely, c.get("person").scope);
      const now = context.now().toISOString();
      return c.json({ devices: rows.map((row) => deviceView(row, now)) });
    })
    .post("/", body(NewDevice), async (c) => {
      const { name, site, setup, pin } = c.req.valid("json");
      const { name: siteName, district } = await mustBeSite(kysely, site);
      mustCover(c, district);
      const id = context.newId();
      const { salt, rounds, hash } = await pinCheck(pin, context.newSecret());
      const code = await kysely.transaction().execute(async (tx) => {
        await putDevice(tx, {
          id,
          name,
          site,
          setup: JSON.stringify(setup),
          pin_salt: salt,
          pin_rounds: rounds,
          pin_hash: hash,
          created_at: context.now().toISOString(),
        });
        const detail = { site: siteName, ...setup };
        await record(context, tx, c.get("person").id, "device.added", name, detail);
        return newCode(context, tx, id);
      });
      return c.json(code, 201);
    })
    .post("/export", async (c) => {
      const file = await sealedExport(c.req.raw);
      return c.json(await takeExport(context, file, c.get("person")));
    })
    .post("/:id/code", async (c) => {
      const code = await kysely.transaction().execute(async (tx) => {
        const { id, name } = await mustBeInUse(tx, c.req.param("id"), c.get("person"));
        await record(context, tx, c.get("person").id, "device.code-made", name);
        return newCode(context, tx, id);
      });
      return c.json(code);
    })
    .put("/:id", body(DeviceChange), async (c) => {
      const { name, site, setup, pin } = c.req.valid("json");
      const check = pin === undefined ? undefined : await pinCheck(pin, context.newSecret());
      await kysely.transaction().execute(async (tx) => {
        const device = await mustBeInUse(tx, c.req.param("id"), c.get("person"));
        const { name: siteName, district } = await mustBeSite(tx, site);
        mustCover(c, district);
        const newPin = check && {
          pin_salt: check.salt,
          pin_rounds: check.rounds,
          pin_hash: check.hash,
        };
        const change = { name, site, setup: JSON.stringify(setup), ...newPin };
        await changeDevice(tx, device.id, change, context.now().toISOString());
        const detail = { site: siteName, ...setup, newPin: check !== undefined };
        await record(context, tx, c.get("person").id, "device.changed", name, detail);
      });
      return c.body(null, 204);
    })
    .post("/:id/revoke", async (c) => {
      await kysely.transaction().execute(async (tx) => {
        const device = await deviceWithin(tx, c.req.param("id"), c.get("person").scope);
        if (!device) throw new ProblemError("device.unknown", c.req.param("id"));
        if (await revokeDevice(tx, device.id, context.now().toISOString()))
          await record(context, tx, c.get("person").id, "device.revoked", device.name);
      });
      return c.body(null, 204);
    });
};

/** A tablet of the person's districts that is not revoked; others are as if they did not exist. */
async function mustBeInUse(tx: Transaction<Schema>, id: string, { scope }: Person) {
  const device = await deviceWithin(tx, id, scope);
  if (!device) throw new ProblemError("device.unknown", id);
  if (device.revoked_at !== null) throw new ProblemError("device.revoked", device.name);
  return device;
}

async function mustBeSite(db: Kysely<Schema>, code: string) {
  const site = await siteByCode(db, code);
  if (!site) throw new ProblemError("site.unknown", code);
  return site;
}

/** A new one-time code; the one before opens nothing any more. Only its digest is kept. */
async function newCode(
  context: Context,
  tx: Transaction<Schema>,
  device: string,
): Promise<PairingCode> {
  const code = codeFrom(context.newSecret());
  const expiresAt = new Date(context.now().getTime() + CODE_MINUTES * 60_000).toISOString();
  await putCode(tx, device, context.hashSecret(code), expiresAt);
  return { device, code: spoken(code), expiresAt };
}
