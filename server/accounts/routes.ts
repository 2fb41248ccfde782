import { Hono } from "hono";
import {
  accounts,
  changeAccount,
  setPassword,
  unknownDistricts,
} from "../../db/queries/accounts.ts";
import { AccountChange, NewAccount, NewPassword } from "../../surveys/wire/account.ts";
import { addAccount } from "../access/add-account.ts";
import { hashPassword } from "../access/password.ts";
import type { SignedIn } from "../access/person.ts";
import { needs } from "../access/person.ts";
import { record } from "../access/record.ts";
import { signedIn, startSession } from "../access/session.ts";
import type { Context } from "../context.ts";
import { body } from "../parse-body.ts";
import { ProblemError, problemResponse } from "../problem-response.ts";

/** Who may sign in, and as what. */
export const accountRoutes = (context: Context) =>
  new Hono<SignedIn>()
    .use(signedIn(context), needs("account.manage"))
    .get("/", async (c) => c.json({ accounts: await accounts(context.database.kysely) }))
    .post("/", body(NewAccount), async (c) => {
      const added = await addAccount(context, c.req.valid("json"), c.get("person").id);
      if (added.kind === "refused") return problemResponse(added.problem);
      return c.json({ id: added.id }, 201);
    })
    .put("/:id", body(AccountChange), async (c) => {
      const id = c.req.param("id");
      const change = c.req.valid("json");
      const { email, role, scope, active } = change;
      const districts = scope.kind === "all" ? [] : scope.districts;
      const { kysely } = context.database;
      const [unknown] = await unknownDistricts(kysely, districts);
      if (unknown !== undefined) throw new ProblemError("district.unknown", unknown);
      await kysely.transaction().execute(async (tx) => {
        switch (await changeAccount(tx, id, change)) {
          case "unknown":
            throw new ProblemError("account.unknown");
          case "email-taken":
            throw new ProblemError("account.email-taken", email);
          case "last-admin":
            throw new ProblemError("account.last-admin");
          case "changed":
            await record(context, tx, c.get("person").id, "account.changed", email, {
              role,
              districts: scope.kind === "all" ? "all" : districts,
              active,
            });
        }
      });
      return c.json({ id });
    })
    .put("/:id/password", body(NewPassword), async (c) => {
      const id = c.req.param("id");
      const person = c.get("person");
      const passwordHash = await hashPassword(c.req.valid("json").password);
      await context.database.kysely.transaction().execute(async (tx) => {
        const email = await setPassword(tx, id, passwordHash);
        if (email === undefined) throw new ProblemError("account.unknown");
        await record(context, tx, person.id, "account.password-set", email);
        // Whoever sets their own password this way stays signed in here alone.
        if (id === person.id) await startSession(context, tx, c, id);
      });
      return c.json({ id });
    });
