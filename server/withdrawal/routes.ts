import { Hono } from "hono";
import { Withdrawal } from "../../surveys/wire/withdrawal.ts";
import type { SignedIn } from "../access/person.ts";
import { needs } from "../access/person.ts";
import { signedIn } from "../access/session.ts";
import type { Context } from "../context.ts";
import { body } from "../parse-body.ts";
import { ProblemError } from "../problem-response.ts";
import { withdraw } from "./withdraw.ts";

/** Withdrawals, for the data protection officer. */
export const withdrawals = (context: Context) =>
  new Hono<SignedIn>()
    .use(signedIn(context), needs("response.withdraw"))
    .post("/", body(Withdrawal), async (c) => {
      const { response, reason } = c.req.valid("json");
      const { id: person, scope } = c.get("person");
      if (!(await withdraw(context, response, { person, scope, reason })))
        throw new ProblemError("response.unknown", response);
      return c.json({ withdrawn: response });
    });
