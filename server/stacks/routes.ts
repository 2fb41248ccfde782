import type { Context as HonoContext } from "hono";
import { Hono } from "hono";
import { putDraft } from "../../db/queries/sheet-drafts.ts";
import { siteByCode } from "../../db/queries/sites.ts";
import { putStack, stacksWithin, stackWithin } from "../../db/queries/stacks.ts";
import { heldWave } from "../../db/queries/waves.ts";
import { readSheetNumber } from "../../surveys/paper/sheet-number.ts";
import type { NewStack as NewStackGiven, StackList } from "../../surveys/wire/stack.ts";
import { NewStack, SheetDraft, SheetNote, StackChange } from "../../surveys/wire/stack.ts";
import type { Person, SignedIn } from "../access/person.ts";
import { mustCover, needs } from "../access/person.ts";
import { record } from "../access/record.ts";
import { signedIn } from "../access/session.ts";
import type { Context } from "../context.ts";
import { isInFuture } from "../intake-door.ts";
import { body } from "../parse-body.ts";
import { ProblemError } from "../problem-response.ts";
import {
  closeStack,
  deleteStack,
  noteNumber,
  putFileOut,
  recountStack,
  reopenStack,
  subjectOf,
  takeBack,
  takeFileIn,
} from "./change-stack.ts";
import { stackDesk, stackDetail, stackSummary } from "./stack-view.ts";

const MOST_STACKS = 100;

/** Stacks of paper: opened with a counted number, closed when every number is explained. */
export const stacks = (context: Context) => {
  const { kysely } = context.database;
  /** A stack of the person's districts; others are as if they did not exist. */
  const found = async (c: HonoContext<SignedIn>, id: string) => {
    const stack = await stackWithin(kysely, id, c.get("person").scope);
    if (!stack) throw new ProblemError("stack.unknown", id);
    return stack;
  };
  const detail = async (c: HonoContext<SignedIn>, id: string) =>
    c.json(await stackDetail(context, await found(c, id), c.get("person")));

  return new Hono<SignedIn>()
    .use(signedIn(context), needs("paper.enter"))
    .get("/", async (c) => {
      const person = c.get("person");
      const rows = await stacksWithin(kysely, person.scope, MOST_STACKS);
      const summaries = [];
      for (const row of rows) summaries.push(await stackSummary(context, row, person));
      return c.json({ stacks: summaries } satisfies StackList);
    })
    .post("/", body(NewStack), async (c) => {
      const given = c.req.valid("json");
      const site = await siteByCode(kysely, given.site);
      if (!site) throw new ProblemError("submission.unknown-site", given.site);
      mustCover(c, site.district);
      return c.json({ id: await openStack(context, given, c.get("person")) }, 201);
    })
    .get("/:id", async (c) => detail(c, c.req.param("id")))
    .put("/:id", body(StackChange), async (c) => {
      const { id } = await found(c, c.req.param("id"));
      await recountStack(context, id, c.req.valid("json").declared, c.get("person"));
      return detail(c, id);
    })
    .delete("/:id", async (c) => {
      const { id } = await found(c, c.req.param("id"));
      await deleteStack(context, id, c.get("person"));
      return c.json({ id });
    })
    .put("/:id/sheets/:number", body(SheetNote), async (c) => {
      const { id } = await found(c, c.req.param("id"));
      const number = numberIn(c.req.param("number"));
      await noteNumber(context, id, number, c.req.valid("json"), c.get("person"));
      return detail(c, id);
    })
    .delete("/:id/sheets/:number", async (c) => {
      const { id } = await found(c, c.req.param("id"));
      await takeBack(context, id, numberIn(c.req.param("number")), c.get("person"));
      return detail(c, id);
    })
    .put("/:id/files/:batch", async (c) => {
      const { id } = await found(c, c.req.param("id"));
      await takeFileIn(context, id, c.req.param("batch"), c.get("person"));
      return detail(c, id);
    })
    .delete("/:id/files/:batch", async (c) => {
      const { id } = await found(c, c.req.param("id"));
      await putFileOut(context, id, c.req.param("batch"), c.get("person"));
      return detail(c, id);
    })
    .post("/:id/close", async (c) => {
      const { id } = await found(c, c.req.param("id"));
      await closeStack(context, id, c.get("person"));
      return detail(c, id);
    })
    .post("/:id/reopen", async (c) => {
      const { id } = await found(c, c.req.param("id"));
      await reopenStack(context, id, c.get("person"));
      return detail(c, id);
    })
    .get("/:id/desk", async (c) =>
      c.json(await stackDesk(context, await found(c, c.req.param("id")), c.get("person"))),
    )
    .put("/:id/draft", body(SheetDraft), async (c) => {
      const stack = await found(c, c.req.param("id"));
      if (stack.closed_at !== null) throw new ProblemError("stack.closed", stack.id);
      const draft = JSON.stringify(c.req.valid("json"));
      await putDraft(kysely, stack.id, c.get("person").id, draft);
      return c.json({ id: stack.id });
    })
    .delete("/:id/draft", async (c) => {
      const stack = await found(c, c.req.param("id"));
      await putDraft(kysely, stack.id, c.get("person").id, null);
      return c.json({ id: stack.id });
    });
};

async function openStack(context: Context, given: NewStackGiven, by: Person): Promise<string> {
  const { wave: waveId, site, day } = given;
  const form = await context.waves.formOf(waveId);
  if (!form) throw new ProblemError("submission.unknown-wave", waveId);
  if (!(await context.waves.isFieldedAt(waveId, site)))
    throw new ProblemError("submission.unknown-site", site);
  if (!form.questionnaire.languages.includes(given.language))
    throw new ProblemError("submission.unknown-language", given.language);
  if (isInFuture(context, day)) throw new ProblemError("submission.day-in-future", day);
  const id = context.newId();
  const { kysely, engine } = context.database;
  await kysely.transaction().execute(async (tx) => {
    const wave = await heldWave(tx, waveId, engine);
    if (wave?.frozen_at != null) throw new ProblemError("wave.frozen", wave.name);
    await putStack(tx, {
      ...given,
      id,
      opened_by: by.id,
      opened_at: context.now().toISOString(),
      closed_by: null,
      closed_at: null,
      kept_balance: null,
    });
    const detail = { stack: id, wave: waveId, declared: given.declared };
    await record(context, tx, by.id, "stack.opened", subjectOf(given), detail);
  });
  return id;
}

function numberIn(typed: string): string {
  const read = readSheetNumber(typed);
  if (read.kind !== "number") throw new ProblemError("sheet.bad-number", typed);
  return read.externalId;
}
