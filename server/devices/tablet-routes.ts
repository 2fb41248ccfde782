import { Hono } from "hono";
import { compress } from "hono/compress";
import { forgetWrongPins, putReport, takePinAttempt } from "../../db/queries/device-keys.ts";
import { moveDevice } from "../../db/queries/devices.ts";
import { siteByCode } from "../../db/queries/sites.ts";
import { DeviceMove, DeviceReport } from "../../surveys/wire/device.ts";
import type { AtTablet } from "../access/device.ts";
import { atTablet } from "../access/device.ts";
import { record } from "../access/record.ts";
import type { Context } from "../context.ts";
import { body } from "../parse-body.ts";
import { ProblemError } from "../problem-response.ts";
import { isInUse } from "../survey-bundle.ts";
import { deviceBundle } from "./device-bundle.ts";
import { isPin, pinLockedUntil } from "./pin.ts";

/** What a paired tablet asks and says, with its key. */
export const tablet = (context: Context) => {
  const { kysely } = context.database;
  return new Hono<AtTablet>()
    .use(atTablet(context))
    .get("/bundle", compress(), async (c) => {
      const bundle = await deviceBundle(context, c.get("device").id);
      const tag = context.hash(JSON.stringify(bundle));
      // Weak, because a proxy may pack the bytes another way.
      c.header("etag", `W/"${tag}"`);
      if (c.req.header("if-none-match")?.includes(`"${tag}"`)) return c.body(null, 304);
      return c.json(bundle);
    })
    .post("/report", body(DeviceReport), async (c) => {
      const report = JSON.stringify(c.req.valid("json"));
      await putReport(kysely, c.get("device").id, report, context.now().toISOString());
      return c.body(null, 204);
    })
    .put("/site", body(DeviceMove), async (c) => {
      const { site: code, pin } = c.req.valid("json");
      const device = c.get("device");
      await mustKnowPin(context, device.id, pin);
      const from = await siteByCode(kysely, device.site);
      const to = await siteByCode(kysely, code);
      if (!to || !isInUse(to) || to.district !== from?.district)
        throw new ProblemError("site.unknown", code);
      if (to.code !== from.code)
        await kysely.transaction().execute(async (tx) => {
          const name = await moveDevice(tx, device.id, to.code, context.now().toISOString());
          await record(context, tx, null, "device.moved", name, { site: to.name });
        });
      return c.body(null, 204);
    });
};

/** @throws {ProblemError} device.wrong-pin, or device.pin-locked after too many of them */
async function mustKnowPin(context: Context, device: string, pin: string): Promise<void> {
  const { kysely } = context.database;
  const at = context.now();
  const attempt = await kysely
    .transaction()
    .execute((tx) =>
      takePinAttempt(tx, device, at.toISOString(), (failures) => pinLockedUntil(at, failures)),
    );
  if (attempt.kind === "locked") throw new ProblemError("device.pin-locked");
  if (!(await isPin(pin, attempt))) throw new ProblemError("device.wrong-pin");
  await forgetWrongPins(kysely, device);
}
