import type { Context as HonoContext } from "hono";
import { Hono } from "hono";
import { stackWithin } from "../../db/queries/stacks.ts";
import { SecondDecision, SecondReading } from "../../surveys/wire/second-entry.ts";
import type { SignedIn } from "../access/person.ts";
import { needs } from "../access/person.ts";
import { signedIn } from "../access/session.ts";
import type { Context } from "../context.ts";
import { body } from "../parse-body.ts";
import { ProblemError } from "../problem-response.ts";
import { decideSecondReading, drawForSecondEntry, takeSecondReading } from "./second-readings.ts";
import { mismatchesOf, secondEntryView } from "./second-view.ts";

/** The second entry of a stack: forms drawn by lot, typed blind, compared, decided. */
export const secondEntry = (context: Context) => {
  const found = async (c: HonoContext<SignedIn>, id: string) => {
    const stack = await stackWithin(context.database.kysely, id, c.get("person").scope);
    if (!stack) throw new ProblemError("stack.unknown", id);
    return stack;
  };
  const view = async (c: HonoContext<SignedIn>, id: string) =>
    c.json(await secondEntryView(context, await found(c, id), c.get("person")));

  return new Hono<SignedIn>()
    .use(signedIn(context), needs("paper.enter"))
    .get("/:id/second", async (c) => view(c, c.req.param("id")))
    .post("/:id/second/draw", async (c) => {
      const stack = await found(c, c.req.param("id"));
      await drawForSecondEntry(context, stack, c.get("person"));
      return view(c, stack.id);
    })
    .post("/:id/second/readings", body(SecondReading), async (c) => {
      const stack = await found(c, c.req.param("id"));
      await takeSecondReading(context, stack, c.req.valid("json"), c.get("person"));
      return view(c, stack.id);
    })
    .get("/:id/second/mismatches", async (c) =>
      c.json(await mismatchesOf(context, await found(c, c.req.param("id")))),
    )
    .post("/:id/second/decisions", body(SecondDecision), async (c) => {
      const stack = await found(c, c.req.param("id"));
      await decideSecondReading(context, stack, c.req.valid("json"), c.get("person"));
      return view(c, stack.id);
    });
};
