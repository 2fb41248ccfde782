import { putAccount } from "../../db/queries/accounts.ts";
import { openSession } from "../../db/queries/sessions.ts";
import { SESSION_COOKIE } from "../../server/access/session.ts";
import type { Role, Scope } from "../../surveys/wire/account.ts";
import type { TestInstallation } from "./installations.ts";

export type TestPerson = {
  id: string;
  email: string;
  /** For requests that are made by hand. */
  cookie: string;
  /** Sends a request as this person; a body is sent as JSON. */
  request(path: string, init?: { method?: string; json?: unknown }): Promise<Response>;
};

/** Somebody who is signed in. There is no password behind the account: sign-in has tests of its own. */
export async function signedInAs(
  { context, request }: TestInstallation,
  role: Role,
  scope: Scope = { kind: "all" },
): Promise<TestPerson> {
  const { kysely } = context.database;
  const id = context.newId();
  const email = `${role}-${id}@test.invalid`;
  const createdAt = context.now().toISOString();
  await kysely.transaction().execute(async (tx) => {
    const account = { id, email, name: `Test ${role}`, role, scope, createdAt };
    await putAccount(tx, { ...account, passwordHash: "none" });
  });
  const token = context.newSecret();
  await openSession(kysely, {
    token_digest: context.hashSecret(token),
    account: id,
    created_at: createdAt,
    expires_at: new Date(context.now().getTime() + 3_600_000).toISOString(),
  });
  const cookie = `${SESSION_COOKIE}=${token}`;
  return {
    id,
    email,
    cookie,
    request: (path, { method = "GET", json } = {}) =>
      request(path, {
        method,
        headers: {
          cookie,
          ...(json !== undefined && { "content-type": "application/json" }),
        },
        ...(json !== undefined && { body: JSON.stringify(json) }),
      }),
  };
}
