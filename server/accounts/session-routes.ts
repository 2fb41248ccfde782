import { Hono } from "hono";
import { setPassword } from "../../db/queries/accounts.ts";
import { removeExpiredSessions } from "../../db/queries/sessions.ts";
import type { DemoSignIns, Me } from "../../surveys/wire/account.ts";
import { PasswordChange, SignIn } from "../../surveys/wire/account.ts";
import { DEMO_ACCOUNTS } from "../access/demo-accounts.ts";
import { hashPassword } from "../access/password.ts";
import type { Person, SignedIn } from "../access/person.ts";
import { record } from "../access/record.ts";
import { ROLE_PERMISSIONS } from "../access/roles.ts";
import { endSession, signedIn, startSession } from "../access/session.ts";
import type { Context } from "../context.ts";
import { localClock } from "../local-clock.ts";
import { body } from "../parse-body.ts";
import { ProblemError } from "../problem-response.ts";
import { checkSignIn } from "./check-sign-in.ts";

/** Signing in and out, and one's own password. */
export const session = (context: Context) =>
  new Hono<SignedIn>()
    .get("/demo", (c) =>
      c.json({
        demo: context.demo,
        signIns: context.demo
          ? DEMO_ACCOUNTS.map(({ name, role, email, password }) => ({
              name,
              role,
              email,
              password,
            }))
          : [],
      } satisfies DemoSignIns),
    )
    .post("/", body(SignIn), async (c) => {
      const { email, password } = c.req.valid("json");
      const account = await mustSignIn(context, email, password);
      await removeExpiredSessions(context.database.kysely, context.now().toISOString());
      await startSession(context, context.database.kysely, c, account);
      return c.json({ signedIn: true as const }, 201);
    })
    .use(signedIn(context))
    .get("/", (c) => c.json(meOf(context, c.get("person"))))
    .delete("/", async (c) => {
      await endSession(context, c);
      return c.json({ signedIn: false as const });
    })
    .put("/password", body(PasswordChange), async (c) => {
      const { current, password } = c.req.valid("json");
      const { id, email } = c.get("person");
      await mustSignIn(context, email, current);
      const passwordHash = await hashPassword(password);
      await context.database.kysely.transaction().execute(async (tx) => {
        await setPassword(tx, id, passwordHash);
        await record(context, tx, id, "account.password-changed", email);
        await startSession(context, tx, c, id);
      });
      return c.json({ changed: true as const });
    });

async function mustSignIn(context: Context, email: string, password: string): Promise<string> {
  const outcome = await checkSignIn(context, email, password);
  switch (outcome.kind) {
    case "right":
      return outcome.account;
    case "wrong":
      throw new ProblemError("access.wrong-sign-in");
    case "locked":
      throw new ProblemError("access.locked", localClock(new Date(outcome.until)));
  }
}

function meOf({ demo }: Context, person: Person): Me {
  return { ...person, permissions: [...ROLE_PERMISSIONS[person.role]], demo };
}
