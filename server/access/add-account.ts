import { putAccount, unknownDistricts } from "../../db/queries/accounts.ts";
import type { Problem } from "../../surveys/problem.ts";
import { problem } from "../../surveys/problem.ts";
import type { NewAccount } from "../../surveys/wire/account.ts";
import type { Context } from "../context.ts";
import { hashPassword } from "./password.ts";
import { record } from "./record.ts";

/**
 * Adds an account. Accounts screen, command line and demo all come this way.
 *
 * @param account checked with the schema `NewAccount`
 * @param actor who adds it; null for the command line and the demo
 * @returns the new account's id, or why it could not be added
 */
export async function addAccount(
  context: Context,
  account: NewAccount,
  actor: string | null = null,
): Promise<{ kind: "added"; id: string } | { kind: "refused"; problem: Problem }> {
  const { kysely } = context.database;
  const { email, name, role, scope, password } = account;
  if (scope.kind === "some") {
    const [unknown] = await unknownDistricts(kysely, scope.districts);
    if (unknown !== undefined)
      return { kind: "refused", problem: problem("district.unknown", unknown) };
  }
  const passwordHash = await hashPassword(password);
  const id = context.newId();
  const createdAt = context.now().toISOString();
  const outcome = await kysely.transaction().execute(async (tx) => {
    const put = await putAccount(tx, { id, email, name, role, scope, createdAt, passwordHash });
    if (put === "added")
      await record(context, tx, actor, "account.added", email, {
        role,
        districts: scope.kind === "all" ? "all" : scope.districts,
      });
    return put;
  });
  return outcome === "added"
    ? { kind: "added", id }
    : { kind: "refused", problem: problem("account.email-taken", email) };
}
