import type { Kysely } from "kysely";
import type { Schema } from "../schema.ts";

export type SessionAccount = {
  id: string;
  name: string;
  email: string;
  role: string;
  allDistricts: boolean;
  districts: string[];
};

/** The active account behind a session that has not run out. */
export async function sessionAccount(
  db: Kysely<Schema>,
  tokenDigest: string,
  now: string,
): Promise<SessionAccount | undefined> {
  const row = await db
    .selectFrom("session")
    .innerJoin("account", "account.id", "session.account")
    .select([
      "account.id",
      "account.name",
      "account.email",
      "account.role",
      "account.all_districts",
    ])
    .where("session.token_digest", "=", tokenDigest)
    .where("session.expires_at", ">", now)
    .where("account.active", "=", 1)
    .executeTakeFirst();
  if (!row) return undefined;
  const districts = await db
    .selectFrom("account_district")
    .select("district")
    .where("account", "=", row.id)
    .orderBy("district")
    .execute();
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    allDistricts: row.all_districts === 1,
    districts: districts.map(({ district }) => district),
  };
}

export async function openSession(
  db: Kysely<Schema>,
  row: { token_digest: string; account: string; created_at: string; expires_at: string },
): Promise<void> {
  await db.insertInto("session").values(row).execute();
}

export async function closeSession(db: Kysely<Schema>, tokenDigest: string): Promise<void> {
  await db.deleteFrom("session").where("token_digest", "=", tokenDigest).execute();
}

export async function removeExpiredSessions(db: Kysely<Schema>, now: string): Promise<void> {
  await db.deleteFrom("session").where("expires_at", "<=", now).execute();
}
