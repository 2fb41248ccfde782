import { Hono } from "hono";
import type { NamedBatch } from "../../db/queries/batches.ts";
import {
  importsWithin,
  importWithin,
  rejectionsOf,
  removePlans,
} from "../../db/queries/batches.ts";
import { siteByCode } from "../../db/queries/sites.ts";
import { isRejectionCode } from "../../surveys/import/row-codes.ts";
import type { ImportList, ImportResult } from "../../surveys/wire/import.ts";
import {
  ContradictionsQuery,
  ImportDecisions,
  PlanChange,
  RejectsQuery,
  UploadQuery,
} from "../../surveys/wire/import.ts";
import type { SignedIn } from "../access/person.ts";
import { mustCover, needs } from "../access/person.ts";
import { signedIn } from "../access/session.ts";
import type { Context } from "../context.ts";
import { body } from "../parse-body.ts";
import { query } from "../parse-query.ts";
import { ProblemError } from "../problem-response.ts";
import { sendFile } from "../spreadsheet/download.ts";
import { forgetUnneeded } from "./forget-unneeded.ts";
import { check, correct, decide, prepare, readingNow } from "./planning.ts";
import { rejectsFile } from "./rejects.ts";
import { storedPlan } from "./stored-plan.ts";
import { undoBatch } from "./undo-batch.ts";
import { runInBackground, upload } from "./upload.ts";
import { refusedCell, summaryOf } from "./view.ts";

const MOST_IMPORTS = 200;
const MOST_REFUSALS = 500;

const pageAsked = query(ContradictionsQuery, "from");

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
    .post("/", needs("import.run"), query(UploadQuery, "query"), async (c) => {
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
    })
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
    .post("/:id/check", needs("import.run"), pageAsked, async (c) => {
      const batch = await planned(found(c, c.req.param("id")));
      return c.json(await check(context, batch, c.req.valid("query").from));
    })
    .put("/:id/decisions", needs("import.run"), pageAsked, body(ImportDecisions), async (c) => {
      const batch = await planned(found(c, c.req.param("id")));
      await decide(context, batch, c.req.valid("json").decisions, c.get("person").id);
      return c.json(await check(context, await found(c, batch.id), c.req.valid("query").from));
    })
    .get("/:id/rejects", needs("import.run"), query(RejectsQuery, "format"), async (c) => {
      const batch = await found(c, c.req.param("id"));
      return sendFile(c, await rejectsFile(context, batch, c.req.valid("query").format));
    })
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
