import { Hono } from "hono";
import { wavesWithin } from "../../db/queries/choices.ts";
import { countedWithin, textsByWave } from "../../db/queries/exports.ts";
import { formsByMode } from "../../db/queries/fieldwork-status.ts";
import { textAt } from "../../surveys/definition/wording.ts";
import { responseHeadings } from "../../surveys/export/columns.ts";
import { localDay } from "../../surveys/local-day.ts";
import { MOST_ROWS, mostRows } from "../../surveys/spreadsheet/workbook-size.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import type { ExportChoices } from "../../surveys/wire/export.ts";
import { ExportQuery } from "../../surveys/wire/export.ts";
import type { SignedIn } from "../access/person.ts";
import { may, needs } from "../access/person.ts";
import { record } from "../access/record.ts";
import { signedIn } from "../access/session.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import { query } from "../parse-query.ts";
import { ProblemError } from "../problem-response.ts";
import { sendFile } from "../spreadsheet/download.ts";
import type { Exported } from "./export-files.ts";
import { codeBookSheet, responsesSheet, textsSheet } from "./export-files.ts";
import { tableDownload } from "./table-download.ts";

const asked = query(ExportQuery, "format");

/**
 * Tables to take out of the house: counted responses without their words, the words without their
 * responses, and the code book. Each way out is written down before it begins, so that one that breaks off
 * is in the log as well.
 */
export const exports = (context: Context) => {
  const { settings, database } = context;
  const { kysely } = database;
  /** A wave of the person's districts; others are as if they did not exist. */
  const found = async (id: string, scope: Scope): Promise<Exported> => {
    const wave = (await wavesWithin(kysely, scope)).find((one) => one.id === id);
    if (!wave) throw new ProblemError("wave.unknown", id);
    return { wave, form: formOf(context.catalogue, wave.questionnaire, wave.version), scope };
  };
  const today = () => localDay(context.now());
  return new Hono<SignedIn>()
    .use(signedIn(context), needs("response.export"))
    .get("/", async (c) => {
      const person = c.get("person");
      const counted = new Map<string, number>();
      for (const { wave, forms } of await formsByMode(kysely, person.scope))
        counted.set(wave, (counted.get(wave) ?? 0) + forms);
      const texts = may(person, "text.export") ? await textsByWave(kysely, person.scope) : null;
      const waves = await wavesWithin(kysely, person.scope);
      return c.json({
        waves: waves.map(({ id, name, questionnaire, version, starts_on, ends_on }) => {
          const form = formOf(context.catalogue, questionnaire, version);
          const german = form.wordings.get("de");
          return {
            id,
            name,
            title: german ? textAt(german.texts, "title") : questionnaire,
            startsOn: starts_on,
            endsOn: ends_on,
            responses: counted.get(id) ?? 0,
            texts: texts && (texts.get(id) ?? 0),
            mostInWorkbook: mostRows(responseHeadings(form.questionnaire).length),
          };
        }),
      } satisfies ExportChoices);
    })
    .get("/:wave/responses", asked, async (c) => {
      const { format } = c.req.valid("query");
      const { id: actor, scope } = c.get("person");
      const exported = await found(c.req.param("wave"), scope);
      const { id, name } = exported.wave;
      const rows = await countedWithin(kysely, id, scope);
      const most = mostRows(responseHeadings(exported.form.questionnaire).length);
      if (format === "xlsx" && rows > most) throw new ProblemError("export.too-long", String(most));
      const beside = format === "xlsx" ? [await codeBookSheet(context, exported)] : [];
      await record(context, kysely, actor, "responses.exported", name, { id, format, rows });
      const about = { wave: name, day: today(), format };
      const sheet = responsesSheet(context, exported);
      return sendFile(c, await tableDownload(settings, "responses", about, sheet, beside));
    })
    .get("/:wave/texts", needs("text.export"), asked, async (c) => {
      const { format } = c.req.valid("query");
      const { id: actor, scope } = c.get("person");
      const exported = await found(c.req.param("wave"), scope);
      const { id, name } = exported.wave;
      const rows = (await textsByWave(kysely, scope)).get(id) ?? 0;
      if (format === "xlsx" && rows > MOST_ROWS)
        throw new ProblemError("export.too-long", String(MOST_ROWS));
      await record(context, kysely, actor, "texts.exported", name, { id, format, rows });
      const about = { wave: name, day: today(), format };
      return sendFile(
        c,
        await tableDownload(settings, "texts", about, textsSheet(context, exported)),
      );
    })
    .get("/:wave/code-book", asked, async (c) => {
      const { format } = c.req.valid("query");
      const exported = await found(c.req.param("wave"), c.get("person").scope);
      const sheet = await codeBookSheet(context, exported);
      const about = { wave: exported.wave.name, day: today(), format };
      return sendFile(c, await tableDownload(settings, "codebook", about, sheet));
    });
};
