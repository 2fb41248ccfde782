import type { Context as HonoContext } from "hono";
import { Hono } from "hono";
import { forgetSecondDraft } from "../../db/queries/second-drafts.ts";
import { stackWithin } from "../../db/queries/stacks.ts";
import { SecondDecision, SecondReading } from "../../surveys/wire/second-entry.ts";
import { SheetDraft } from "../../surveys/wire/stack.ts";
import type { SignedIn } from "../access/person.ts";
import { needs } from "../access/person.ts";
import { signedIn } from "../access/session.ts";
import type { Context } from "../context.ts";
import { body } from "../parse-body.ts";
import { ProblemError } from "../problem-response.ts";
import { keepSecondDraft, secondDraftOf } from "./second-drafts.ts";
import { decideSecondReading, drawForSecondEntry, takeSecondReading } from "./second-readings.ts";
import { secondTasksOf } from "./second-tasks.ts";
import { mismatchesOf, secondEntryView } from "./second-view.ts";

/** The second entry of a stack: forms drawn by lot, typed blind, compared, decided. */
export const secondEntry = (context: Context) => {
  const { kysely } = context.database;
  const found = async (c: HonoContext<SignedIn>, id: string) => {
    const stack = await stackWithin(kysely, id, c.get("person").scope);
    if (!stack) throw new ProblemError("stack.unknown", id);
    return stack;
  };
  const view = async (c: HonoContext<SignedIn>, id: string) =>
    c.json(await secondEntryView(context, await found(c, id), c.get("person")));

  return new Hono<SignedIn>()
    .use(signedIn(context), needs("paper.enter"))
    .get("/second/tasks", async (c) => c.json(await secondTasksOf(context, c.get("person"))))
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
      c.json(await mismatchesOf(context, await found(c, c.req.param("id")), c.get("person"))),
    )
    .get("/:id/second/:scope/draft", async (c) => {
      const stack = await found(c, c.req.param("id"));
      return c.json(await secondDraftOf(context, stack, c.req.param("scope"), c.get("person")));
    })
    .put("/:id/second/:scope/draft", body(SheetDraft), async (c) => {
      const stack = await found(c, c.req.param("id"));
      const draft = c.req.valid("json");
      await keepSecondDraft(context, stack, c.req.param("scope"), draft, c.get("person"));
      return c.json({ id: stack.id });
    })
    .delete("/:id/second/:scope/draft", async (c) => {
      const { id } = await found(c, c.req.param("id"));
      const place = { stack: id, account: c.get("person").id, scope: c.req.param("scope") };
      await forgetSecondDraft(kysely, place);
      return c.json({ id });
    })
    .post("/:id/second/decisions", body(SecondDecision), async (c) => {
      const stack = await found(c, c.req.param("id"));
      await decideSecondReading(context, stack, c.req.valid("json"), c.get("person"));
      return view(c, stack.id);
    });
};
