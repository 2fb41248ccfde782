import { Hono } from "hono";
import {
  claimHandover,
  forgetHandovers,
  handoverOf,
  putHandover,
  takeBackHandover,
} from "../../db/queries/handovers.ts";
import type { HandoverClaim, HandoverState } from "../../surveys/wire/handover.ts";
import { Handover, HandoverRequest } from "../../surveys/wire/handover.ts";
import type { AtTablet } from "../access/device.ts";
import { atTablet } from "../access/device.ts";
import { TICKET_DAYS } from "../access/presenter.ts";
import type { Context } from "../context.ts";
import { body } from "../parse-body.ts";
import { ProblemError } from "../problem-response.ts";

/** So long a phone can take over what stands on a tablet's screen. */
const CLAIM_MINUTES = 30;

/**
 * "Auf meinem Handy weiter": the answers travel encrypted from screen to camera and never come here; the
 * server keeps their key until one phone has asked for it.
 */
export const handovers = (context: Context) => {
  const { kysely } = context.database;
  const ago = (minutes: number) =>
    new Date(context.now().getTime() - minutes * 60_000).toISOString();
  return new Hono<AtTablet>()
    .post("/:id/claim", body(HandoverRequest), async (c) => {
      const claim = {
        ticketDigest: context.hashSecret(c.req.valid("json").ticket),
        now: ago(0),
        since: ago(CLAIM_MINUTES),
      };
      const key = await kysely
        .transaction()
        .execute((tx) => claimHandover(tx, c.req.param("id"), claim));
      if (key === undefined) throw new ProblemError("handover.used");
      return c.json({ key } satisfies HandoverClaim);
    })
    .use(atTablet(context))
    .post("/", body(Handover), async (c) => {
      const { id, key, response } = c.req.valid("json");
      const device = c.get("device").id;
      const kept = await kysely.transaction().execute(async (tx) => {
        await forgetHandovers(tx, {
          made: ago(TICKET_DAYS * 24 * 60),
          asked: ago(CLAIM_MINUTES),
        });
        return putHandover(tx, { id, device, response, key, created_at: ago(0) });
      });
      if (!kept) throw new ProblemError("handover.used");
      return c.json({ id }, 201);
    })
    .get("/:id", async (c) => {
      const state = await handoverOf(kysely, c.req.param("id"), c.get("device").id);
      if (!state) throw new ProblemError("request.not-found");
      return c.json(state satisfies HandoverState);
    })
    .delete("/:id", async (c) => {
      const id = c.req.param("id");
      const device = c.get("device").id;
      const left = await kysely.transaction().execute((tx) => takeBackHandover(tx, id, device));
      if (left === "claimed") throw new ProblemError("handover.used");
      if (left === "unknown") throw new ProblemError("request.not-found");
      return c.json({ id });
    });
};
