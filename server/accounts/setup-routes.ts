import { Hono } from "hono";
import { hasAdmin, putAccount } from "../../db/queries/accounts.ts";
import { isSetupLinkOpen, useSetupLink } from "../../db/queries/setup-links.ts";
import { Setup } from "../../surveys/wire/account.ts";
import { hashPassword } from "../access/password.ts";
import { record } from "../access/record.ts";
import { startSession } from "../access/session.ts";
import type { Context } from "../context.ts";
import { body } from "../parse-body.ts";
import { ProblemError } from "../problem-response.ts";

/** The first admin of a new installation, by the one-time link from the console. */
export const setup = (context: Context) =>
  new Hono().post("/", body(Setup), async (c) => {
    const { token, email, name, password } = c.req.valid("json");
    const { kysely } = context.database;
    const digest = context.hashSecret(token);
    const at = context.now().toISOString();
    // Before the hashing, which is slow on purpose: strangers must not keep the server busy with it.
    if (!(await isSetupLinkOpen(kysely, digest, at)))
      throw new ProblemError("account.setup-link-used");
    const passwordHash = await hashPassword(password);
    const id = context.newId();
    await kysely.transaction().execute(async (tx) => {
      if (!(await useSetupLink(tx, digest, at)) || (await hasAdmin(tx)))
        throw new ProblemError("account.setup-link-used");
      const scope = { kind: "all" as const };
      const account = { id, email, name, role: "admin" as const, scope, createdAt: at };
      if ((await putAccount(tx, { ...account, passwordHash })) === "email-taken")
        throw new ProblemError("account.email-taken", email);
      await record(context, tx, id, "account.set-up", email, { role: account.role });
      await startSession(context, tx, c, id);
    });
    return c.json({ id }, 201);
  });
