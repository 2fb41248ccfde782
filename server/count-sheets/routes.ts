import type { Context as HonoContext } from "hono";
import { Hono } from "hono";
import { countSheetsWithin, countSheetWithin } from "../../db/queries/count-sheets.ts";
import { siteByCode } from "../../db/queries/sites.ts";
import type { CountSheetList } from "../../surveys/wire/count-sheet.ts";
import {
  CountSheetChange,
  CountSheetWithdrawal,
  CountTemplateQuery,
  NewCountSheet,
} from "../../surveys/wire/count-sheet.ts";
import type { SignedIn } from "../access/person.ts";
import { mustCover, needs } from "../access/person.ts";
import { signedIn } from "../access/session.ts";
import type { Context } from "../context.ts";
import { body } from "../parse-body.ts";
import { query } from "../parse-query.ts";
import { ProblemError } from "../problem-response.ts";
import { sendFile } from "../spreadsheet/download.ts";
import { addCountSheet, changeCountSheet, withdrawList } from "./change-count-sheet.ts";
import { sheetView, summaryOf } from "./count-sheet-view.ts";
import { templateFile } from "./template-file.ts";

const MOST_SHEETS = 500;

/** Lists on which answers were only counted: entered, corrected, withdrawn, and never in a tally. */
export const countSheets = (context: Context) => {
  const { kysely } = context.database;
  /** A list of the person's districts; others are as if they did not exist. */
  const found = async (c: HonoContext<SignedIn>, id: string) => {
    const sheet = await countSheetWithin(kysely, id, c.get("person").scope);
    if (!sheet) throw new ProblemError("count-sheet.unknown", id);
    return sheet;
  };
  const view = async (c: HonoContext<SignedIn>, id: string) =>
    c.json(await sheetView(context, await found(c, id)));

  return new Hono<SignedIn>()
    .use(signedIn(context), needs("paper.enter"))
    .get("/", async (c) => {
      const rows = await countSheetsWithin(kysely, c.get("person").scope, MOST_SHEETS);
      const sheets = rows.map((row) => summaryOf(context, row));
      return c.json({ sheets } satisfies CountSheetList);
    })
    .post("/", body(NewCountSheet), async (c) => {
      const given = c.req.valid("json");
      const site = await siteByCode(kysely, given.site);
      if (!site) throw new ProblemError("site.unknown", given.site);
      mustCover(c, site.district);
      const stored = await addCountSheet(context, given, c.get("person"));
      return c.json({ id: given.id }, stored === "stored" ? 201 : 200);
    })
    .get("/template", query(CountTemplateQuery, "wave"), async (c) => {
      const { wave, format } = c.req.valid("query");
      return sendFile(c, await templateFile(context, wave, format));
    })
    .get("/:id", async (c) => view(c, c.req.param("id")))
    .put("/:id", body(CountSheetChange), async (c) => {
      const { id } = await found(c, c.req.param("id"));
      await changeCountSheet(context, id, c.req.valid("json"), c.get("person"));
      return view(c, id);
    })
    .post("/:id/withdraw", body(CountSheetWithdrawal), async (c) => {
      const { id } = await found(c, c.req.param("id"));
      await withdrawList(context, id, c.req.valid("json").reason, c.get("person"));
      return view(c, id);
    });
};
