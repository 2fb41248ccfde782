import { sValidator } from "@hono/standard-validator";
import { Hono } from "hono";
import type { NamedBatch } from "../../db/queries/batches.ts";
import {
  importOfFile,
  importsWithin,
  importWithin,
  rejectionsOf,
  removePlans,
  replan,
  siteNames,
} from "../../db/queries/batches.ts";
import { siteByCode } from "../../db/queries/sites.ts";
import { questionsOf } from "../../surveys/definition/questionnaire.ts";
import { changePlan, fitsQuestionnaire } from "../../surveys/import/change-plan.ts";
import { isRejectionCode } from "../../surveys/import/row-codes.ts";
import { problem } from "../../surveys/problem.ts";
import type { ImportList, ImportResult } from "../../surveys/wire/import.ts";
import { PlanChange, UploadQuery } from "../../surveys/wire/import.ts";
import type { SignedIn } from "../access/person.ts";
import { mustCover, needs } from "../access/person.ts";
import { signedIn } from "../access/session.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import { localDay } from "../local-day.ts";
import { body } from "../parse-body.ts";
import { ProblemError, problemResponse } from "../problem-response.ts";
import { mustBeReadable, rememberPlan } from "./begin-import.ts";
import { examine } from "./examine.ts";
import { foresee } from "./foresee.ts";
import { foresightView } from "./foresight-view.ts";
import { forgetUnneeded } from "./forget-unneeded.ts";
import { keptFile } from "./kept-file.ts";
import { readingOf } from "./reading-view.ts";
import { unmatchedHeadings } from "./report.ts";
import type { StoredPlan } from "./stored-plan.ts";
import { readJobOf, sourceOf, storedPlan } from "./stored-plan.ts";
import { undoBatch } from "./undo-batch.ts";
import { alreadyRead, runInBackground, upload } from "./upload.ts";
import { refusedCell, summaryOf } from "./view.ts";

const MOST_IMPORTS = 200;
const MOST_REFUSALS = 500;

/** Reading files in: upload, look, correct, check, carry out, take back. */
export const imports = (context: Context) => {
  const { kysely } = context.database;
  /** An import of the person's districts; others are as if they did not exist. */
  const found = async (c: { get(key: "person"): SignedIn["Variables"]["person"] }, id: string) => {
    const batch = await importWithin(kysely, id, c.get("person").scope);
    if (!batch) throw new ProblemError("import.unknown", id);
    return batch;
  };
  return new Hono<SignedIn>()
    .use(signedIn(context))
    .get("/", needs("import.run"), async (c) => {
      const batches = await importsWithin(kysely, c.get("person").scope, MOST_IMPORTS);
      return c.json({
        imports: batches.map((batch) => summaryOf(context, batch)),
      } satisfies ImportList);
    })
    .post(
      "/",
      needs("import.run"),
      sValidator("query", UploadQuery, (result) =>
        result.success ? undefined : problemResponse(problem("request.malformed", "query")),
      ),
      async (c) => {
        const to = c.req.valid("query");
        const site = await siteByCode(kysely, to.site);
        if (!site) throw new ProblemError("submission.unknown-site", to.site);
        mustCover(c, site.district);
        const bytes = Number(c.req.header("content-length") ?? 0);
        if (bytes > context.settings.uploadMegabytes * 1_048_576)
          throw new ProblemError("file.too-large");
        const stream = c.req.raw.body;
        if (!stream) throw new ProblemError("file.empty");
        return c.json(await upload(context, stream, to, c.get("person").id), 201);
      },
    )
    .get("/:id", needs("import.run"), async (c) =>
      c.json(summaryOf(context, await found(c, c.req.param("id")))),
    )
    .get("/:id/reading", needs("import.run"), async (c) =>
      c.json(await readingNow(context, await planned(found(c, c.req.param("id"))))),
    )
    .put("/:id/plan", needs("import.run"), body(PlanChange), async (c) => {
      const batch = await planned(found(c, c.req.param("id")));
      await correct(context, batch, c.req.valid("json"));
      return c.json(await readingNow(context, await found(c, batch.id)));
    })
    .post("/:id/check", needs("import.run"), async (c) =>
      c.json(await check(context, await planned(found(c, c.req.param("id"))))),
    )
    .post("/:id/run", needs("import.run"), async (c) => {
      const batch = await found(c, c.req.param("id"));
      if (batch.state === "planned") await prepare(context, batch);
      else if (batch.state !== "failed") throw new ProblemError("import.wrong-state", batch.id);
      runInBackground(context, batch.id);
      return c.json({ id: batch.id }, 202);
    })
    .get("/:id/result", needs("import.run"), async (c) => {
      const batch = await found(c, c.req.param("id"));
      const { plan } = storedPlan(batch);
      const rejections = await rejectionsOf(kysely, batch.id, MOST_REFUSALS);
      return c.json({
        summary: summaryOf(context, batch),
        rejected: rejections.flatMap(({ row, column, value, code }) =>
          isRejectionCode(code) ? [refusedCell({ row, column, value, code }, plan)] : [],
        ),
      } satisfies ImportResult);
    })
    .post("/:id/undo", needs("import.undo"), async (c) => {
      const { id, frozenAt, waveName, state } = await found(c, c.req.param("id"));
      if (frozenAt !== null) throw new ProblemError("wave.frozen", waveName);
      if (state === "planned" || state === "undone")
        throw new ProblemError("import.wrong-state", id);
      undoBatch(context, id, c.get("person").id).catch((error: unknown) => {
        console.error(`import ${id}:`, error);
      });
      return c.json({ id }, 202);
    })
    .delete("/:id", needs("import.run"), async (c) => {
      const batch = await planned(found(c, c.req.param("id")));
      await removePlans(kysely, { id: batch.id });
      await forgetUnneeded(context, batch.file_digest);
      return c.json({ id: batch.id });
    });
};

async function planned(batch: Promise<NamedBatch>): Promise<NamedBatch> {
  const found = await batch;
  if (found.state !== "planned") throw new ProblemError("import.wrong-state", found.id);
  return found;
}

async function readingNow(context: Context, batch: NamedBatch) {
  const file = await keptFile(context.settings, batch.file_digest);
  if (!file) throw new ProblemError("import.file-gone", batch.file_name);
  const form = formOf(context.catalogue, batch.questionnaire, batch.version);
  const examined = await examine(context, file, form);
  if (examined.kind === "refused") throw new ProblemError("file.not-a-table");
  return readingOf(context, batch, examined.table);
}

async function correct(
  context: Context,
  batch: NamedBatch,
  { columns, day, survey, dateOrder }: PlanChange,
): Promise<void> {
  const stored = storedPlan(batch);
  const questions = questionsOf(
    formOf(context.catalogue, batch.questionnaire, batch.version).questionnaire,
  );
  for (const column of columns)
    if (column.use === "answer" && !fitsQuestionnaire(column.rule, questions))
      throw new ProblemError("request.malformed", "columns");
  const plan = changePlan(stored.plan, columns, dateOrder);
  const changed: StoredPlan = { ...stored, plan, day, survey, rows: null };
  await keep(context, batch, changed);
}

async function keep(context: Context, batch: NamedBatch, stored: StoredPlan): Promise<void> {
  const source = sourceOf(stored, batch.site);
  const kept = await replan(context.database.kysely, batch.id, {
    plan: JSON.stringify(stored),
    source,
  });
  if (!kept) throw new ProblemError("import.wrong-state", batch.id);
}

async function check(context: Context, batch: NamedBatch) {
  const stored = { ...storedPlan(batch), today: localDay(context.now()) };
  mustBeReadable(stored);
  const sites = await siteNames(context.database.kysely);
  const job = readJobOf(context, batch, stored, sites);
  if (!(await keptFile(context.settings, batch.file_digest)))
    throw new ProblemError("import.file-gone", batch.file_name);
  const foresight = await foresee(context, job);
  await keep(context, batch, { ...stored, rows: foresight.rows });
  const form = formOf(context.catalogue, batch.questionnaire, batch.version);
  return foresightView(context, form, stored, foresight);
}

/** The last look before it begins: nothing is left out without a person's tick, and the plan is remembered. */
async function prepare(context: Context, batch: NamedBatch): Promise<void> {
  const stored = storedPlan(batch);
  mustBeReadable(stored);
  const unmatched = unmatchedHeadings(stored.plan);
  if (unmatched.length > 0) throw new ProblemError("import.unmapped", String(unmatched.length));
  const { kysely } = context.database;
  const other = await importOfFile(kysely, batch.wave, batch.file_digest);
  if (other?.state === "done") throw alreadyRead(context, other);
  const { questionnaire } = formOf(context.catalogue, batch.questionnaire, batch.version);
  await keep(context, batch, { ...stored, today: localDay(context.now()) });
  await rememberPlan(context, questionnaire, stored);
}
