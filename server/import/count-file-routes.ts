import { sValidator } from "@hono/standard-validator";
import { Hono } from "hono";
import { problem } from "../../surveys/problem.ts";
import { CountFileQuery } from "../../surveys/wire/count-sheet.ts";
import type { SignedIn } from "../access/person.ts";
import { needs } from "../access/person.ts";
import { signedIn } from "../access/session.ts";
import type { Context } from "../context.ts";
import { ProblemError, problemResponse } from "../problem-response.ts";
import { readCountFile } from "./count-file.ts";

/** Reading a list of counts from a file, as CSV or XLSX. The file itself is the body. */
export const countFiles = (context: Context) =>
  new Hono<SignedIn>().post(
    "/files",
    signedIn(context),
    needs("paper.enter"),
    sValidator("query", CountFileQuery, (result) =>
      result.success ? undefined : problemResponse(problem("request.malformed", "file")),
    ),
    async (c) => {
      const { wave, name } = c.req.valid("query");
      const source = c.req.raw.body;
      if (!source) throw new ProblemError("file.empty");
      const { scope } = c.get("person");
      return c.json(await readCountFile(context, source, { wave, name, scope }));
    },
  );
