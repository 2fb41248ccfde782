import { Hono } from "hono";
import * as v from "valibot";
import { wavesWithin } from "../../db/queries/choices.ts";
import type { NamedPrintRun } from "../../db/queries/print-runs.ts";
import { printRunsWithin, printRunWithin, sheetsIn } from "../../db/queries/print-runs.ts";
import { siteByCode } from "../../db/queries/sites.ts";
import { printedNumber } from "../../surveys/paper/sheet-number.ts";
import type { PrintDesk } from "../../surveys/wire/print.ts";
import { NewPrintRun, PrintRun } from "../../surveys/wire/print.ts";
import type { SignedIn } from "../access/person.ts";
import { mustCover, needs } from "../access/person.ts";
import { signedIn } from "../access/session.ts";
import { formOf } from "../catalogue/catalogue.ts";
import { offering } from "../catalogue/offered-languages.ts";
import type { Context } from "../context.ts";
import { body } from "../parse-body.ts";
import { ProblemError } from "../problem-response.ts";
import { formsOf } from "./forms-of-run.ts";
import { addPrintRun } from "./print-run.ts";
import { printed } from "./printed.ts";

const MOST_RUNS = 100;

/** Printing forms: each run gets numbers of its own, and who has which stays known. */
export const print = (context: Context) => {
  const { kysely } = context.database;
  return new Hono<SignedIn>()
    .use(signedIn(context), needs("paper.enter"))
    .get("/runs", async (c) => {
      const { scope } = c.get("person");
      const runs = [];
      for (const run of await printRunsWithin(kysely, scope, MOST_RUNS))
        runs.push(await viewOf(context, run));
      const { wordingsOf } = await offering(context);
      const waves = (await wavesWithin(kysely, scope)).filter((wave) => wave.frozen_at === null);
      return c.json({
        runs,
        waves: waves.map(({ id, questionnaire, version }) => ({
          id,
          languages: wordingsOf(formOf(context.catalogue, questionnaire, version)).map(
            ({ language }) => language,
          ),
        })),
      } satisfies PrintDesk);
    })
    .post("/runs", body(NewPrintRun), async (c) => {
      const asked = c.req.valid("json");
      const person = c.get("person");
      const site = await siteByCode(kysely, asked.site);
      if (!site) throw new ProblemError("site.unknown", asked.site);
      mustCover(c, site.district);
      await addPrintRun(context, asked, person);
      const run = await printRunWithin(kysely, asked.id, person.scope);
      if (!run) throw new ProblemError("print.unknown", asked.id);
      return c.json(await viewOf(context, run), 201);
    })
    .get("/runs/:id/forms", async (c) => {
      const id = c.req.param("id");
      const run = await printRunWithin(kysely, id, c.get("person").scope);
      if (!run) throw new ProblemError("print.unknown", id);
      const pieces = printed(context.settings, await formsOf(context, run));
      const name = `boegen-${printedNumber(run.first)}-bis-${printedNumber(run.last)}.pdf`;
      return c.body(ReadableStream.from(pieces), 200, {
        "content-type": "application/pdf",
        "content-disposition": `inline; filename="${name}"`,
      });
    });
};

async function viewOf({ database: { kysely } }: Context, run: NamedPrintRun): Promise<PrintRun> {
  const frozen = run.frozenAt !== null;
  return v.parse(PrintRun, {
    id: run.id,
    wave: { id: run.wave, name: run.waveName, frozen },
    site: { code: run.site, name: run.siteName, district: run.districtName },
    language: run.language,
    size: run.size,
    sides: run.sides,
    first: printedNumber(run.first),
    last: printedNumber(run.last),
    count: run.last - run.first + 1,
    back: frozen ? null : await sheetsIn(kysely, run),
    made: { at: run.made_at, by: run.madeByName },
  });
}
