import { Hono } from "hono";
import { CountFileQuery } from "../../surveys/wire/count-sheet.ts";
import type { SignedIn } from "../access/person.ts";
import { needs } from "../access/person.ts";
import { signedIn } from "../access/session.ts";
import type { Context } from "../context.ts";
import { query } from "../parse-query.ts";
import { ProblemError } from "../problem-response.ts";
import { readCountFile } from "./count-file.ts";

/** Reading a list of counts from a file, as CSV or XLSX. The file itself is the body. */
export const countFiles = (context: Context) =>
  new Hono<SignedIn>().post(
    "/files",
    signedIn(context),
    needs("paper.enter"),
    query(CountFileQuery, "file"),
    async (c) => {
      const { wave, name } = c.req.valid("query");
      const source = c.req.raw.body;
      if (!source) throw new ProblemError("file.empty");
      const { scope } = c.get("person");
      return c.json(await readCountFile(context, source, { wave, name, scope }));
    },
  );
