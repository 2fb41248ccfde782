import { Hono } from "hono";
import type { Receipt } from "../../surveys/wire/submission.ts";
import { Delivery } from "../../surveys/wire/submission.ts";
import { presenterOf } from "../access/presenter.ts";
import type { Context } from "../context.ts";
import { body } from "../parse-body.ts";
import { problemResponse } from "../problem-response.ts";
import { takeDelivery } from "../take-delivery.ts";

/** Takes in what devices send. Safe to repeat: the device makes the id. */
export const submissions = (context: Context) =>
  new Hono().post("/", body(Delivery), async (c) => {
    const presenter = await presenterOf(context, c);
    const taken = await takeDelivery(context, c.req.valid("json"), presenter);
    if (taken.kind === "refused") return problemResponse(taken.problem);
    const { id, outcome } = taken;
    return c.json({ id, outcome } satisfies Receipt, outcome === "stored" ? 201 : 200);
  });
