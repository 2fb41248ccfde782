import type { Kysely, Transaction } from "kysely";
import type { Account, AccountChange } from "../../surveys/wire/account.ts";
import { ROLES } from "../../surveys/wire/account.ts";
import type { Schema } from "../schema.ts";

/** All accounts, by name, with their districts. */
export async function accounts(db: Kysely<Schema>): Promise<Account[]> {
  const rows = await db
    .selectFrom("account")
    .select(["id", "email", "name", "role", "all_districts", "active", "created_at"])
    .orderBy("name")
    .orderBy("id")
    .execute();
  const districts = await db
    .selectFrom("account_district")
    .selectAll()
    .orderBy("district")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    name: row.name,
    role: roleFrom(row.role),
    scope:
      row.all_districts === 1
        ? { kind: "all" }
        : {
            kind: "some",
            districts: districts
              .filter(({ account }) => account === row.id)
              .map(({ district }) => district),
          },
    active: row.active === 1,
    createdAt: row.created_at,
  }));
}

function roleFrom(text: string): Account["role"] {
  const role = ROLES.find((candidate) => candidate === text);
  if (!role) throw new Error(`an account has the unknown role "${text}"`);
  return role;
}

/** Puts a new account. @returns "email-taken" where another has this address, and nothing changes */
export async function putAccount(
  tx: Transaction<Schema>,
  account: Omit<Account, "active"> & { passwordHash: string },
): Promise<"added" | "email-taken"> {
  const { id, email, name, role, scope, createdAt, passwordHash } = account;
  const inserted = await tx
    .insertInto("account")
    .values({
      id,
      email,
      name,
      role,
      password_hash: passwordHash,
      all_districts: scope.kind === "all" ? 1 : 0,
      active: 1,
      locked_until: null,
      created_at: createdAt,
    })
    .onConflict((oc) => oc.column("email").doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows !== 1n) return "email-taken";
  await putDistricts(tx, id, scope);
  return "added";
}

/**
 * Changes an account. Without active admins nobody could let anyone in again, so the last one stays.
 *
 * @returns what became of it; nothing changes unless it is "changed"
 */
export async function changeAccount(
  tx: Transaction<Schema>,
  id: string,
  { email, name, role, scope, active }: AccountChange,
): Promise<"changed" | "unknown" | "email-taken" | "last-admin"> {
  const admins = await lockedAdmins(tx);
  const staysAdmin = role === "admin" && active;
  if (!staysAdmin && admins.length === 1 && admins[0] === id) return "last-admin";
  const other = await tx
    .selectFrom("account")
    .select("id")
    .where("email", "=", email)
    .where("id", "<>", id)
    .executeTakeFirst();
  if (other) return "email-taken";
  const updated = await tx
    .updateTable("account")
    .set({
      email,
      name,
      role,
      all_districts: scope.kind === "all" ? 1 : 0,
      active: Number(active),
    })
    .where("id", "=", id)
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n) return "unknown";
  await tx.deleteFrom("account_district").where("account", "=", id).execute();
  await putDistricts(tx, id, scope);
  if (!active) await tx.deleteFrom("session").where("account", "=", id).execute();
  return "changed";
}

/**
 * The active admins, locked until the end of the transaction: two admins who switch each other off at
 * the same moment must not both succeed.
 */
async function lockedAdmins(tx: Transaction<Schema>): Promise<string[]> {
  const rows = await tx
    .updateTable("account")
    .set((eb) => ({ role: eb.ref("role") }))
    .where("role", "=", "admin")
    .where("active", "=", 1)
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}

async function putDistricts(
  tx: Transaction<Schema>,
  account: string,
  scope: Account["scope"],
): Promise<void> {
  if (scope.kind === "all" || scope.districts.length === 0) return;
  await tx
    .insertInto("account_district")
    .values([...new Set(scope.districts)].map((district) => ({ account, district })))
    .execute();
}

/** The districts among these codes that do not exist. */
export async function unknownDistricts(
  db: Kysely<Schema>,
  codes: readonly string[],
): Promise<string[]> {
  if (codes.length === 0) return [];
  const rows = await db.selectFrom("district").select("code").where("code", "in", codes).execute();
  const known = new Set(rows.map(({ code }) => code));
  return codes.filter((code) => !known.has(code));
}

/**
 * Sets a new password and ends every session: whoever knew the old one is out.
 * @returns the account's e-mail address, undefined where there is no such account
 */
export async function setPassword(
  tx: Transaction<Schema>,
  id: string,
  passwordHash: string,
): Promise<string | undefined> {
  const updated = await tx
    .updateTable("account")
    .set({ password_hash: passwordHash, failed_attempts: 0, locked_until: null })
    .where("id", "=", id)
    .returning("email")
    .executeTakeFirst();
  await tx.deleteFrom("session").where("account", "=", id).execute();
  return updated?.email;
}

/** Whether there is an admin, active or not. */
export async function hasAdmin(db: Kysely<Schema>): Promise<boolean> {
  const row = await db
    .selectFrom("account")
    .select("id")
    .where("role", "=", "admin")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
