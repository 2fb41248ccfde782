import type { MiddlewareHandler } from "hono";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-response.ts";
import type { Presenter } from "./presenter.ts";
import { presenterOf } from "./presenter.ts";

/** What a tablet's route knows. */
export type AtTablet = { Variables: { device: Extract<Presenter, { kind: "device" }> } };

/**
 * Lets a request pass if a paired tablet sends it, and says which. Anybody else is told to have a key:
 * a phone with a ticket and people who are signed in too.
 */
export function atTablet(context: Context): MiddlewareHandler<AtTablet> {
  return async (c, next) => {
    const presenter = await presenterOf(context, c);
    if (presenter.kind !== "device") throw new ProblemError("device.key-needed");
    c.set("device", presenter);
    await next();
  };
}
