import { Hono } from "hono";
import { Withdrawal } from "../../surveys/wire/withdrawal.ts";
import type { SignedIn } from "../access/person.ts";
import { needs } from "../access/person.ts";
import { signedIn } from "../access/session.ts";
import type { Context } from "../context.ts";
import { body } from "../parse-body.ts";
import { withdraw } from "./withdraw.ts";

/** Withdrawals, for the data protection officer. */
export const withdrawals = (context: Context) =>
  new Hono<SignedIn>()
    .use(signedIn(context), needs("response.withdraw"))
    .post("/", body(Withdrawal), async (c) => {
      const withdrawal = c.req.valid("json");
      await withdraw(context, withdrawal, c.get("person"));
      return c.json({ withdrawn: withdrawal.sheetNumber });
    });
